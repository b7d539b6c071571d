package org.lovebank.volunteer.award.choice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/award-campaigns/{campaignId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "awards", description = "Selections 评选")
class ChoiceResource {

    private final ChooseNominees chooseNominees;
    private final AnnounceChoice announceChoice;
    private final CurrentCaller caller;

    ChoiceResource(ChooseNominees chooseNominees, AnnounceChoice announceChoice, CurrentCaller caller) {
        this.chooseNominees = chooseNominees;
        this.announceChoice = announceChoice;
        this.caller = caller;
    }

    @POST
    @Path("/review")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Choose among the nominated 评审",
            description =
                    "When the ballot is over, within the places of each series; anew until it is posted. 投票结束后按名额评定，公示前可重评。")
    public Response review(@PathParam("campaignId") UUID campaignId, @Valid @NotNull Choice choice) {
        return Response.ok(chooseNominees.by(caller.get(), campaignId, choice.chosen()))
                .build();
    }

    @POST
    @Path("/publication")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(summary = "Post the choice 公示评选结果", description = "As a public notice, open to objections. 公示并接受异议。")
    public Response publicise(@PathParam("campaignId") UUID campaignId) {
        return Response.ok(announceChoice.publicise(caller.get(), campaignId)).build();
    }

    @POST
    @Path("/announcement")
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Announce the choice 公布评选结果",
            description = "After the notice; everybody chosen has an honour from then on. 公示期满后公布，并登记为荣誉。")
    public Response announce(@PathParam("campaignId") UUID campaignId) {
        return Response.ok(announceChoice.announce(caller.get(), campaignId)).build();
    }

    /** The chosen nominations, of all series. */
    record Choice(@NotNull @Size(max = 10000) Set<@NotNull UUID> chosen) {}
}

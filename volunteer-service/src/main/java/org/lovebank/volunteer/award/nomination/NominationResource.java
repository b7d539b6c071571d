package org.lovebank.volunteer.award.nomination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.honour.Honoured;

@Path("/api/v1/award-campaigns/{campaignId}/nominations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "awards", description = "Selections 评选")
class NominationResource {

    private final Nominate nominate;
    private final CurrentCaller caller;

    NominationResource(Nominate nominate, CurrentCaller caller) {
        this.nominate = nominate;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.VOLUNTEER,
        Roles.TEAM_LEADER,
        Roles.ORG_COORDINATOR,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.CENTER_ADMIN
    })
    @Operation(
            summary = "Nominate somebody 提名",
            description = "In a series, while nominations are taken; once each. 提名期内，每个系列每个对象一次。")
    public Response nominate(@PathParam("campaignId") UUID campaignId, @Valid @NotNull NewNomination wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(nominate.by(caller.get(), campaignId, wanted))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Withdraw a nomination 撤回提名",
            description = "By who nominated, or by who is nominated and does not want it. 提名人撤回，或被提名人谢绝。")
    public Response withdraw(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        return Response.ok(nominate.withdraw(caller.get(), campaignId, id)).build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List nominations 查询提名",
            description = "Persons under masked names; votes when the ballot is over. 个人姓名脱敏，投票结束后显示票数。")
    public Page<NominationView> list(
            @PathParam("campaignId") UUID campaignId,
            @QueryParam("series") @Nullable String series,
            @BeanParam Paging paging) {
        return nominate.of(campaignId, Optional.ofNullable(series), paging);
    }

    /** Who, in which series. */
    record NewNomination(
            @NotBlank @Size(max = 40) String series,
            @Valid @NotNull Honoured honoured) {}
}

package org.lovebank.task.activity.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.task.activity.partner.PartnerRequest.PartnerView;

@Path("/api/v1/activities/{id}/partners")
@Tag(name = "Activities 活动")
class PartnerResource {

    private final NamePartners namePartners;
    private final CurrentCaller caller;

    PartnerResource(NamePartners namePartners, CurrentCaller caller) {
        this.namePartners = namePartners;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(summary = "Name a partner", description = "And what it does, by an organiser. 登记共建单位及其分工。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response add(@PathParam("id") UUID id, @Valid @NotNull PartnerRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(namePartners.add(caller.get(), id, asked))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Who does it together", description = "Everybody may know. 共建单位一览。")
    public List<PartnerView> all(@PathParam("id") UUID id) {
        return namePartners.of(caller.get(), id);
    }
}

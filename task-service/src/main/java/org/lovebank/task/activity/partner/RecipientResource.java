package org.lovebank.task.activity.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.task.activity.partner.PartnerRequest.CountView;
import org.lovebank.task.activity.partner.PartnerRequest.Recipients;

@Path("/api/v1/activities/{id}/recipients")
@Tag(name = "Activities 活动")
class RecipientResource {

    private final NamePartners namePartners;
    private final CurrentCaller caller;

    RecipientResource(NamePartners namePartners, CurrentCaller caller) {
        this.namePartners = namePartners;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Note for whom it is",
            description = "Up to 200; each once; only their number is ever shown. 登记受益对象，至多 200 人，只公开人数。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountView.class)))
    public Response add(@PathParam("id") UUID id, @Valid @NotNull Recipients asked) {
        return Response.ok(namePartners.addRecipients(caller.get(), id, asked)).build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "For how many it is", description = "Never who. 受益人数，不公开名单。")
    public CountView count(@PathParam("id") UUID id) {
        return namePartners.recipients(caller.get(), id);
    }
}

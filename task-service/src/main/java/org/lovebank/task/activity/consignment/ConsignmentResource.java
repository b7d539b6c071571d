package org.lovebank.task.activity.consignment;

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
import org.lovebank.task.activity.consignment.ConsignmentRequest.Sale;
import org.lovebank.task.activity.consignment.ConsignmentRequest.Sheet;

@Path("/api/v1/activity-series/{id}/consignments")
@Tag(name = "Activity series 系列活动")
class ConsignmentResource {

    private final NoteConsignment noteConsignment;
    private final CurrentCaller caller;

    ConsignmentResource(NoteConsignment noteConsignment, CurrentCaller caller) {
        this.noteConsignment = noteConsignment;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Note work that somebody brought to be sold",
            description = "By an organiser; money is noted in cents and never turned into time. 登记学员寄售作品，金额以分记录，不折算时间。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Sheet.class)))
    public Response bring(@PathParam("id") UUID id, @Valid @NotNull ConsignmentRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(noteConsignment.bring(caller.get(), id, asked))
                .build();
    }

    @POST
    @Once
    @Path("/{consignmentId}/sales")
    @RolesAllowed("**")
    @Operation(summary = "Note what was sold", description = "Never more than was brought. 登记售出，不超过寄售数量。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Sheet.class)))
    public Response sell(
            @PathParam("id") UUID id, @PathParam("consignmentId") UUID consignmentId, @Valid @NotNull Sale asked) {
        return Response.status(Response.Status.CREATED)
                .entity(noteConsignment.sell(caller.get(), id, consignmentId, asked))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "What was brought and sold", description = "For those who organise. 寄售与售出情况，仅限组织者。")
    public Sheet all(@PathParam("id") UUID id) {
        return noteConsignment.of(caller.get(), id);
    }
}

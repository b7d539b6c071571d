package org.lovebank.task.activity.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/api/v1/activities/{id}/shifts")
@Tag(name = "Activities 活动")
class ShiftResource {

    private final WriteShift writeShift;
    private final CurrentCaller caller;

    ShiftResource(WriteShift writeShift, CurrentCaller caller) {
        this.writeShift = writeShift;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Announce a shift with its role and places",
            description = "Before publication; within the activity's time. 发布前设置岗位班次与名额，须在活动时间内。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShiftView.class)))
    public Response announce(@PathParam("id") UUID id, @Valid @NotNull ShiftRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(writeShift.announce(caller.get(), id, asked))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "The shifts and how full they are", description = "Numbers, never names. 各班次名额与报名人数。")
    public List<ShiftView> all(@PathParam("id") UUID id) {
        return writeShift.of(caller.get(), id);
    }

    @POST
    @Once
    @Path("/{shiftId}/seats")
    @RolesAllowed("**")
    @Operation(
            summary = "Add places",
            description = "While one may sign up; who waits is offered them first. 增加名额，优先通知候补人员。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShiftView.class)))
    public Response grow(
            @PathParam("id") UUID id, @PathParam("shiftId") UUID shiftId, @Valid @NotNull MoreSeats asked) {
        return Response.ok(writeShift.grow(caller.get(), id, shiftId, asked.more()))
                .build();
    }

    /** How many places more. */
    @Schema(name = "MoreSeats")
    record MoreSeats(@Min(1) @Max(500) int more) {}
}

package org.lovebank.task.order.seat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.task.assignment.AssignmentView;
import org.lovebank.task.order.OrderState;

@Path("/api/v1/orders/{id}")
@Tag(name = "Orders 订单")
class OrderSeatResource {

    private final TakeSeat takeSeat;
    private final ConfirmOrder confirmOrder;
    private final CurrentCaller caller;

    OrderSeatResource(TakeSeat takeSeat, ConfirmOrder confirmOrder, CurrentCaller caller) {
        this.takeSeat = takeSeat;
        this.confirmOrder = confirmOrder;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/assignments")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.ORG_COORDINATOR, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Grab a seat, or offer one to a volunteer",
            description =
                    "Without volunteerId a volunteer takes a seat of an order open for grabbing: of many at once, as"
                            + " many as there are seats. With it the coordinator or dispatcher offers one, and the volunteer answers"
                            + " personally; the ranking is kept, and whoever passes over somebody who fits better says why."
                            + " 抢单，或由派单员邀请志愿者；被邀请者本人接受方为接单；保存当时排序，改选须说明理由。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response seat(@PathParam("id") UUID id, @Valid @Nullable SeatRequest asked) {
        SeatRequest wanted = asked == null ? SeatRequest.FOR_ME : asked;
        Caller who = caller.get();
        UUID volunteer = wanted.volunteerId();
        AssignmentView seat = volunteer == null || who.is(volunteer)
                ? takeSeat.grab(who, id, wanted.startsAt())
                : takeSeat.offer(who, id, volunteer, wanted);
        return Response.created(URI.create("/api/v1/assignments/" + seat.id()))
                .entity(seat)
                .build();
    }

    @GET
    @Path("/assignments")
    @RolesAllowed("**")
    @Operation(
            summary = "The seats of an order",
            description =
                    "All of them for its people, the staff of the place and its coordinator; otherwise one's own. "
                            + "订单的全部名额；志愿者只见本人的。")
    public List<AssignmentView> seats(@PathParam("id") UUID id) {
        return takeSeat.list(caller.get(), id);
    }

    @POST
    @Once
    @Path("/confirmation")
    @RolesAllowed("**")
    @Operation(
            summary = "Confirm the service of everybody who came",
            description =
                    "By the recipient or who asked for them, never by a volunteer who served; silence confirms good"
                            + " evidence after three days. 受助人或代办人确认服务；证据等级 A/B 的三日无异议自动确认。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Confirmed.class)))
    public Response confirm(@PathParam("id") UUID id, @Valid @Nullable OrderConfirmation asked) {
        Integer minutes = asked == null ? null : asked.minutes();
        Integer score = asked == null ? null : asked.score();
        var order = confirmOrder.by(caller.get(), id, minutes, score);
        return Response.ok(new Confirmed(order.id(), order.state())).build();
    }

    /** How many minutes of each are acknowledged, all of them by default, and how good it was. */
    @Schema(name = "OrderConfirmation")
    record OrderConfirmation(
            @Min(1) @Max(1440) @Nullable Integer minutes,
            @Min(1) @Max(5) @Nullable Integer score) {}

    /** Where the order stands now. */
    @Schema(name = "OrderConfirmed")
    record Confirmed(UUID orderId, OrderState state) {}
}

package org.lovebank.task.order.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.version.Version;

@Path("/api/v1/orders/{id}")
@Tag(name = "Orders 订单")
class OrderEndResource {

    private final EndOrder endOrder;
    private final CurrentCaller caller;

    OrderEndResource(EndOrder endOrder, CurrentCaller caller) {
        this.endOrder = endOrder;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/cancellation")
    @RolesAllowed("**")
    @Operation(
            summary = "Call an order off, before the service begins",
            description = "By whoever asked or the staff of the place; shortly before the start it is marked late. "
                    + "取消订单，服务开始前均可；临近开始的记为迟取消。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest why) {
        return answer(endOrder.cancel(caller.get(), id, why.reason()));
    }

    @POST
    @Once
    @Path("/referral")
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Refer an order that nobody took to somebody outside",
            description =
                    "Says to whom and why; an order that nobody took ends here or gets a new date. 无人承接的订单转介兜底，须写明去向。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response refer(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest why) {
        return answer(endOrder.refer(caller.get(), id, why.reason()));
    }

    @POST
    @Once
    @Path("/rescheduling")
    @RolesAllowed("**")
    @Operation(
            summary = "Give an order that nobody took another date",
            description = "By whoever asked or the staff of the place; it is issued anew. 无人承接的订单改期，重新发单。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response reschedule(@PathParam("id") UUID id, @Valid @NotNull OtherDate other) {
        return answer(endOrder.reschedule(caller.get(), id, other.from(), other.to()));
    }

    /** The new window. */
    @Schema(name = "OrderRescheduling")
    record OtherDate(@NotNull Instant from, @NotNull Instant to) {}

    private static Response answer(OrderView order) {
        return Response.ok(order)
                .header("ETag", new Version(order.version()).tag())
                .build();
    }
}

package org.lovebank.task.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;

@Path("/api/v1/orders/{id}/escalations")
@Tag(name = "Orders 订单")
class EscalationResource {

    private final WatchOrder watchOrder;
    private final CurrentCaller caller;

    EscalationResource(WatchOrder watchOrder, CurrentCaller caller) {
        this.watchOrder = watchOrder;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Every clock of an order that ran out, and who heard of it",
            description = "Team, then station, then centre. 订单逾时升级记录：队、站、中心。")
    public List<EscalationView> list(@PathParam("id") UUID id) {
        return watchOrder.of(caller.get(), id);
    }
}

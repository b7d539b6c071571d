package org.lovebank.task.dispatch;

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
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/orders/{id}/dispatches")
@Tag(name = "Dispatches 派单")
class OrderDispatchResource {

    private final DispatchOrder dispatchOrder;
    private final CurrentCaller caller;

    OrderDispatchResource(DispatchOrder dispatchOrder, CurrentCaller caller) {
        this.dispatchOrder = dispatchOrder;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.COMMUNITY_DISPATCHER)
    @Operation(
            summary = "Ask an organisation to serve an issued order",
            description = "Dangerous work needs its insurance policy number first, a paid order its minutes set aside. "
                    + "派单给组织；有危险的须先投保，付费的须先冻结时间。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DispatchView.class)))
    public Response dispatch(@PathParam("id") UUID id, @Valid @NotNull DispatchRequest asked) {
        return Response.status(Response.Status.CREATED)
                .entity(dispatchOrder.to(caller.get(), id, asked.organisationId()))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Whom an order was sent to, and what they said",
            description = "From whom, to whom, by whom, when, until when, result and reason. 派单历史：何人派给何组织、期限、结果与原因。")
    public List<DispatchView> list(@PathParam("id") UUID id) {
        return dispatchOrder.of(caller.get(), id);
    }

    /** The organisation that is asked. */
    @Schema(name = "DispatchRequest")
    record DispatchRequest(@NotNull UUID organisationId) {}
}

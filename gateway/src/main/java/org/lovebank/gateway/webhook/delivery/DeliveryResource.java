package org.lovebank.gateway.webhook.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** What a webhook was told. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARTNER_CLIENT)
@Tag(name = "Webhooks 事件推送")
class DeliveryResource {

    private final CurrentCaller caller;
    private final ReadDeliveries readDeliveries;

    DeliveryResource(CurrentCaller caller, ReadDeliveries readDeliveries) {
        this.caller = caller;
        this.readDeliveries = readDeliveries;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            summary = "What a webhook was told 推送记录",
            description = "The newest first, for thirty days. 按时间倒序，保留三十天。")
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @BeanParam Paging paging,
            @QueryParam("state")
                    @Parameter(description = "WAITING, DELIVERED or GIVEN_UP. 状态。")
                    @Pattern(regexp = "WAITING|DELIVERED|GIVEN_UP") @Nullable String state) {
        return readDeliveries.page(caller.get(), id, paging, state);
    }

    @POST
    @Once
    @Path("/deliveries/{deliveryId}/replays")
    @Operation(
            summary = "Tell once more 重新推送",
            description = "Under the same webhook-id, so that a receiver knows it again. webhook-id 不变，便于接收方去重。")
    @APIResponse(responseCode = "202", description = "Waiting again")
    public Response again(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        readDeliveries.again(caller.get(), id, deliveryId);
        return Response.accepted(Map.of("id", deliveryId)).build();
    }

    @POST
    @Once
    @Path("/test-events")
    @Operation(
            summary = "Send a test event 发送测试事件",
            description = "Of type lovebank.test.v1, after what waits already. 类型为 lovebank.test.v1，排在待推送事件之后。")
    @APIResponse(responseCode = "202", description = "Waiting")
    public Response test(@PathParam("id") UUID id) {
        return Response.accepted(Map.of("id", readDeliveries.test(caller.get(), id)))
                .build();
    }
}

package org.lovebank.timebank.redemption;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;
import org.lovebank.timebank.redemption.pickup.PickupCode;

@Path("/api/v1/redemptions/{id}")
@Tag(name = "Redemptions 兑换")
class CounterResource {

    private final Redemptions redemptions;
    private final CurrentCaller caller;

    CounterResource(Redemptions redemptions, CurrentCaller caller) {
        this.redemptions = redemptions;
        this.caller = caller;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/collection")
    @RolesAllowed({Roles.REDEMPTION_PARTNER, Roles.BANK_TELLER})
    @APIResponse(
            responseCode = "200",
            description = "Collected 已领取",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedemptionView.class)))
    @Operation(
            summary = "Hand out for the code 凭码核销",
            description = "Spends what was set aside; the same code again is the same collection. 扣除冻结款，重复核销结果相同。")
    public Response collect(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull RedemptionRequest.Collection request) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return Response.ok(redemptions.collect(who, id, new PickupCode(request.pickupCode())))
                .build();
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/return")
    @RolesAllowed({Roles.REDEMPTION_PARTNER, Roles.BANK_TELLER})
    @APIResponse(
            responseCode = "200",
            description = "Returned and refunded 已退回并退款",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedemptionView.class)))
    @Operation(
            summary = "Take back what was collected 领取后退回",
            description =
                    "Once, whole or in part; that much of the price and the stock come back. 一次为限，可部分退回，退还相应价款与库存。")
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull RedemptionRequest.Return request) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return Response.ok(redemptions.giveBack(who, id, request.quantity())).build();
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/approval")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "200",
            description = "Approved 已批准",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedemptionView.class)))
    @Operation(
            summary = "Approve a redemption 批准兑换",
            description = "What is above the policy's threshold waits for the council. 超过政策限额的须经理事会批准。")
    public Response approve(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return Response.ok(redemptions.approve(who, id)).build();
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/refusal")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "200",
            description = "Declined and paid back 已否决并退回",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedemptionView.class)))
    @Operation(summary = "Decline a redemption 否决兑换", description = "The price goes back. 价款退回。")
    public Response decline(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return Response.ok(redemptions.decline(who, id)).build();
    }
}

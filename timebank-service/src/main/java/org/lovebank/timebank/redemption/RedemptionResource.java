package org.lovebank.timebank.redemption;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;
import org.lovebank.timebank.redemption.RedemptionRepository.Place;
import org.lovebank.timebank.redemption.Redemptions.Asked;

@Path("/api/v1/redemptions")
@Tag(name = "Redemptions 兑换")
class RedemptionResource {

    private static final String LIST = "redemptions:";

    private final Redemptions redemptions;
    private final CurrentCaller caller;
    private final Cursors cursors;

    RedemptionResource(Redemptions redemptions, CurrentCaller caller, Cursors cursors) {
        this.redemptions = redemptions;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @APIResponse(
            responseCode = "201",
            description = "Ready to be collected 待领取",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedemptionView.class)))
    @Operation(
            summary = "Redeem an item 兑换物品",
            description = "Sets the price aside and answers the pickup code, which is not shown again."
                    + " 冻结价款并给出取货码，取货码不再显示。")
    public Response request(
            @HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull RedemptionRequest request) {
        Caller who = caller.get();
        Asked asked = redemptions.request(who, MoveKey.of(who, "POST /redemptions", key), request);
        Response.ResponseBuilder answer = Response.created(
                        URI.create("/api/v1/redemptions/" + asked.view().id()))
                .entity(asked.view());
        return (asked.before() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @APIResponse(
            responseCode = "200",
            description = "Cancelled and paid back 已取消并退回",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RedemptionView.class)))
    @Operation(
            summary = "Cancel a redemption 取消兑换",
            description = "By its holder while it is ready; the price goes back. 领取前由持有人取消，价款退回。")
    public Response cancel(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return Response.ok(redemptions.cancel(who, id)).build();
    }

    @GET
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.RESIDENT,
        Roles.REDEMPTION_PARTNER,
        Roles.BANK_TELLER,
        Roles.BANK_COUNCIL,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List redemptions 兑换列表",
            description = "One's own; for a partner those that it hands out (state=READY: what waits); with branchId a"
                    + " branch's, for its people. The newest first. 本人的；商家需发放的；或网点的。最新在前。")
    public Page<RedemptionView> list(
            @BeanParam Paging paging,
            @QueryParam("state") @Nullable RedemptionState state,
            @QueryParam("branchId") @Nullable UUID branchId) {
        Caller who = caller.get();
        String list = LIST + who.id() + ':' + state + ':' + branchId;
        Optional<Place> before = cursors.position(paging, list)
                .map(position -> new Place(Instant.parse(position.getFirst()), UUID.fromString(position.getLast())));
        List<RedemptionView> found =
                redemptions.page(who, branchId, Optional.ofNullable(state), before, paging.size() + 1);
        return cursors.page(
                found,
                paging,
                list,
                one -> List.of(one.requestedAt().toString(), one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.RESIDENT,
        Roles.REDEMPTION_PARTNER,
        Roles.BANK_TELLER,
        Roles.BANK_COUNCIL,
        Roles.AUDITOR
    })
    @Operation(summary = "Show a redemption 兑换详情", description = "Its state and expiry, never its code. 状态与期限，不含取货码。")
    public RedemptionView show(@PathParam("id") UUID id) {
        return redemptions.one(caller.get(), id);
    }
}

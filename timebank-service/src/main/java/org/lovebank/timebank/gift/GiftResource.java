package org.lovebank.timebank.gift;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.lovebank.timebank.gift.Gifts.Proposed;
import org.lovebank.timebank.gift.Gifts.Side;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/gifts")
@Tag(name = "Gifts 赠与")
class GiftResource {

    private final Gifts gifts;
    private final CurrentCaller caller;
    private final Cursors cursors;

    GiftResource(Gifts gifts, CurrentCaller caller, Cursors cursors) {
        this.gifts = gifts;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.PROXY})
    @APIResponse(
            responseCode = "201",
            description = "Proposed, the minutes held 已提议并冻结",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GiftView.class)))
    @Operation(
            summary = "Propose a gift 提议赠与",
            description = "To a relative or another whom the policy allows; the minutes are held until it ends."
                    + " 赠与亲属等政策允许的对象，时长自提议起冻结。A proxy proposes for whom the registry knows them bound"
                    + " to, never to themselves. 已绑定的代办人可代为提议，不得赠与自己。")
    public Response propose(@HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull GiftRequest request) {
        Caller who = caller.get();
        Proposed proposed = gifts.propose(who, MoveKey.of(who, "POST /gifts", key), request);
        Response.ResponseBuilder answer = Response.created(
                        URI.create("/api/v1/gifts/" + proposed.view().id()))
                .entity(proposed.view());
        return (proposed.before() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/relation-check")
    @RolesAllowed(Roles.BANK_TELLER)
    @Operation(
            summary = "Check the relation 核验关系",
            description = "The teller saw a proof or not; the proof itself is not kept. 柜员核验证明，证明材料不留存。")
    public GiftView check(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull GiftRequest.RelationCheck check) {
        return gifts.checkRelation(known(key), id, check.proven());
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/acceptance")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.PROXY})
    @Operation(
            summary = "Accept a gift 接受赠与",
            description = "By the receiver; beyond the receiver's cap it goes to the pool. 由受赠人接受，超出上限部分入公共池。")
    public GiftView accept(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        return gifts.accept(known(key), id);
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/decline")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.PROXY})
    @Operation(summary = "Decline a gift 谢绝赠与", description = "By the receiver; the minutes go back. 由受赠人谢绝，时长退回。")
    public GiftView decline(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        return gifts.decline(known(key), id);
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.PROXY})
    @Operation(
            summary = "Withdraw a gift 撤回赠与",
            description = "By the giver before it is accepted; the minutes go back. 接受前由赠与人撤回，时长退回。")
    public GiftView withdraw(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        return gifts.withdraw(known(key), id);
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List gifts 赠与列表",
            description = "side=GIVER what one gives, RECEIVER what one is given, TELLER what is to be checked in one's"
                    + " areas. 本人赠出、受赠，或柜员待核验的。")
    public Page<GiftView> list(
            @BeanParam Paging paging,
            @Parameter(description = "GIVER, RECEIVER or TELLER. 赠与人、受赠人或柜员。")
                    @QueryParam("side")
                    @DefaultValue("GIVER")
                    Side side) {
        Caller who = caller.get();
        if (side == Side.TELLER && !who.holdsAny(Roles.BANK_TELLER)) {
            return new Page<>(List.of(), null);
        }
        String list = "gifts:" + who.id() + ':' + side;
        List<GiftView> found = gifts.page(who, side, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, gift -> List.of(gift.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Show a gift 赠与详情", description = "For both sides and the branch's people. 双方与网点人员可见。")
    public GiftView show(@PathParam("id") UUID id) {
        return gifts.one(caller.get(), id);
    }

    private Caller known(@Nullable String key) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return who;
    }
}

package org.lovebank.timebank.dispute;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
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

@Path("/api/v1/transfer-disputes")
@Tag(name = "Disputes 账目异议")
class DisputeResource {

    private final OpenDispute openDispute;
    private final ChangeDispute change;
    private final AdvanceDispute advance;
    private final CurrentCaller caller;
    private final Cursors cursors;

    DisputeResource(
            OpenDispute openDispute,
            ChangeDispute change,
            AdvanceDispute advance,
            CurrentCaller caller,
            Cursors cursors) {
        this.openDispute = openDispute;
        this.change = change;
        this.advance = advance;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.TEAM_LEADER})
    @APIResponse(
            responseCode = "201",
            description = "Opened 已受理",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DisputeView.class)))
    @Operation(
            summary = "Dispute a transfer 提出账目异议",
            description = "By its holder within the days of the policy; the amount is frozen where it is spendable."
                    + " 持有人在规定期限内提出，争议数额在可支出处冻结。")
    public Response open(@HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull DisputeRequest request) {
        Caller who = caller.get();
        MoveKey once = MoveKey.of(who, "POST /transfer-disputes", key);
        boolean before = openDispute.by(who, once, request);
        DisputeView view = advance.now(once.id()).view();
        Response.ResponseBuilder answer = Response.created(URI.create("/api/v1/transfer-disputes/" + view.id()))
                .entity(view);
        return (before ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/response")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_COUNCIL})
    @Operation(summary = "Answer a dispute 首次答复", description = "The bank's first answer, a code. 银行首次答复。")
    public DisputeView answer(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull DisputeRequest.Answer request) {
        Caller who = caller.get();
        return step(who, key, id, (dispute, at) -> dispute.answer(who, request.responseCode(), at));
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/decision")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @Operation(
            summary = "Decide a dispute 裁定",
            description = "Upheld: the transfer is reversed. Rejected: it stands unless the holder appeals."
                    + " 成立则冲正；不成立则维持，可申诉一次。")
    public DisputeView decide(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull DisputeRequest.Ruling request) {
        Caller who = caller.get();
        return step(who, key, id, (dispute, at) -> dispute.decide(who, request.outcome(), at));
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/appeal")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.TEAM_LEADER})
    @Operation(summary = "Appeal 申诉", description = "Once, by the holder, to the centre. 由持有人向区中心申诉一次。")
    public DisputeView appeal(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        Caller who = caller.get();
        return step(who, key, id, (dispute, at) -> dispute.appeal(who, at));
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/appeal-decision")
    @RolesAllowed(Roles.CENTER_ADMIN)
    @Operation(
            summary = "Decide an appeal 申诉裁定",
            description = "By the centre, another person than the one who decided. 由区中心另一人裁定。")
    public DisputeView hear(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull DisputeRequest.Ruling request) {
        Caller who = caller.get();
        return step(who, key, id, (dispute, at) -> dispute.hear(who, request.outcome(), at));
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List disputes 异议列表",
            description = "One's own, or for the bank's people those of their areas. 本人的，或所辖区域的异议。")
    public Page<DisputeView> list(@BeanParam Paging paging) {
        Caller who = caller.get();
        String list = "transfer-disputes:" + who.id();
        List<DisputeView> found = change.page(who, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }

    @GET
    @Authenticated
    @Path("/{id}")
    @Operation(summary = "Show a dispute 异议详情", description = "Where it stands, and its deadlines. 当前状态与期限。")
    public DisputeView show(@PathParam("id") UUID id) {
        Dispute dispute = change.read(id);
        dispute.mustBeVisibleTo(caller.get());
        return dispute.view();
    }

    private DisputeView step(Caller who, @Nullable String key, UUID id, BiConsumer<Dispute, Instant> what) {
        MoveKey.required(who, key);
        change.by(id, what);
        return advance.now(id).view();
    }
}

package org.lovebank.timebank.hold;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.timebank.hold.Holds.Asked;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/holds")
@Tag(name = "Holds 用时间支付自己的订单")
class HoldResource {

    private final Holds holds;
    private final CurrentCaller caller;
    private final Cursors cursors;

    HoldResource(Holds holds, CurrentCaller caller, Cursors cursors) {
        this.holds = holds;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.SYSTEM_JOB})
    @APIResponse(
            responseCode = "201",
            description = "Set aside 已冻结",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HoldView.class)))
    @Operation(
            summary = "Pay for an order with saved time 用时间支付订单",
            description = "Sets minutes aside; they go to the volunteer when the order's service record is confirmed."
                    + " 冻结时长，服务记录确认后转给志愿者。")
    public Response place(@HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull HoldRequest request) {
        Caller who = caller.get();
        Asked asked = holds.request(who, MoveKey.of(who, "POST /holds", key), request);
        Response.ResponseBuilder answer = Response.created(
                        URI.create("/api/v1/holds/" + asked.view().id()))
                .entity(asked.view());
        return (asked.before() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/release")
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT, Roles.SYSTEM_JOB})
    @APIResponse(
            responseCode = "200",
            description = "Given back 已解冻",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HoldView.class)))
    @Operation(
            summary = "Give a hold back 解除冻结",
            description =
                    "By its holder while nothing was paid; asked again it is the same return." + " 支付前由持有人解除，重复请求结果相同。")
    public Response release(@PathParam("id") UUID id, @HeaderParam(MoveKey.HEADER) @Nullable String key) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return Response.ok(holds.release(who, id)).build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List an account's holds 账户的冻结",
            description = "For its holder, staff of the area and auditors. 供持有人、辖区工作人员与审计查看。")
    public Page<HoldView> list(@BeanParam Paging paging, @QueryParam("accountId") @NotNull UUID accountId) {
        String list = "holds:" + accountId;
        List<HoldView> found = holds.page(caller.get(), accountId, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, hold -> List.of(hold.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Show a hold 冻结详情",
            description = "Where it stands, and what was paid for which record. 状态，以及为哪条服务记录支付了多少。")
    public HoldView show(@PathParam("id") UUID id) {
        return holds.one(caller.get(), id);
    }
}

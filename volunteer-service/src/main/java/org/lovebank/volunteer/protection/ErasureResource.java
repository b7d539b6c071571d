package org.lovebank.volunteer.protection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/erasure-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my-data", description = "One's own data 我的个人信息")
class ErasureResource {

    private final AskForErasure askForErasure;
    private final DecideErasure decideErasure;
    private final CurrentCaller caller;

    ErasureResource(AskForErasure askForErasure, DecideErasure decideErasure, CurrentCaller caller) {
        this.askForErasure = askForErasure;
        this.decideErasure = decideErasure;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/approval")
    @Once
    @RolesAllowed(Roles.DPO)
    @Operation(
            summary = "Erase the person 批准删除",
            description =
                    "APPROVED: the other houses are asked; the key is destroyed when each has answered that nothing is open,"
                            + " else it is REQUESTED again and says what. Ledger and records stay without a name."
                            + " 批准后询问各系统，均无未了事项即销毁个人密钥，否则退回并列明。")
    public Response approve(@PathParam("id") UUID id) {
        return Response.ok(decideErasure.approvedBy(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/refusal")
    @Once
    @RolesAllowed(Roles.DPO)
    @Operation(summary = "Refuse the erasure 不予删除", description = "With a reason that the person reads. 须说明理由，本人可见。")
    public Response refuse(@PathParam("id") UUID id, @Valid @NotNull Why why) {
        return Response.ok(decideErasure.refusedBy(caller.get(), id, why.reason()))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Take the request back 撤回申请",
            description = "By whoever asked, before it is decided. 决定前由申请人撤回。")
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(askForErasure.withdrawnBy(caller.get(), id)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a request 查看申请",
            description = "To whoever asked and the protection officer. 申请人与个保负责人可见。")
    public ErasureRequest.View one(@PathParam("id") UUID id) {
        return askForErasure.one(caller.get(), id);
    }

    @GET
    @RolesAllowed(Roles.DPO)
    @Operation(
            summary = "List requests 查询申请",
            description = "Of a place within your area, with their due time. 辖区内，含办理期限。")
    public Page<ErasureRequest.View> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return askForErasure.in(caller.get(), areaPath, Filter.code("state", state, ErasureState.values()), paging);
    }

    /** Why not. */
    record Why(@NotNull ErasureRequest.Reason reason) {}
}

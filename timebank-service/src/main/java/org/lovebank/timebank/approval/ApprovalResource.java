package org.lovebank.timebank.approval;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.lovebank.http.version.Version;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/approvals")
@Tag(name = "Approvals 理事会审批")
class ApprovalResource {

    private final Approvals approvals;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ApprovalResource(Approvals approvals, CurrentCaller caller, Cursors cursors) {
        this.approvals = approvals;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(
            summary = "List approvals 审批列表",
            description = "What stands or stood before the councils of one's areas; state=OPEN waits for a signature."
                    + " 所辖区域理事会的事项，state=OPEN 为待签。")
    public Page<ApprovalView> list(@BeanParam Paging paging, @QueryParam("state") @Nullable ApprovalState state) {
        Caller who = caller.get();
        String list = "approvals:" + who.id() + ':' + state;
        List<ApprovalView> found =
                approvals.page(who, Optional.ofNullable(state), cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            description = "The approval 审批",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalView.class)))
    @Operation(summary = "Show an approval 审批详情", description = "Who proposed and who signed, with its ETag. 提议人与签署人。")
    public Response show(@PathParam("id") UUID id) {
        return answer(approvals.one(caller.get(), id));
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/signatures")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "200",
            description = "Signed 已签署",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalView.class)))
    @Operation(
            summary = "Sign an approval 签署",
            description = "Two different members decide; the second signature carries the matter out."
                    + " 须两名不同成员签署，第二人签署后执行。")
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller who = caller.get();
        MoveKey once = MoveKey.of(who, "POST /approvals/" + id + "/signatures", key);
        return answer(approvals.sign(who, once, id, ifMatch));
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "200",
            description = "Refused 已否决",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApprovalView.class)))
    @Operation(
            summary = "Refuse an approval 否决",
            description = "One member's no ends the matter; it may be proposed anew. 一人否决即终止，可重新提议。")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull VetoRequest veto) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return answer(approvals.refuse(who, id, veto.reasonCode(), ifMatch));
    }

    private static Response answer(ApprovalView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, new Version(view.version()).tag())
                .build();
    }
}

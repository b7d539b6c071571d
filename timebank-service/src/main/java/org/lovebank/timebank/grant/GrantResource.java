package org.lovebank.timebank.grant;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.YearMonth;
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
import org.lovebank.http.once.Once;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.timebank.grant.payment.GrantPaymentView;

@Path("/api/v1/grants")
@Tag(name = "Grants 扶助发放")
class GrantResource {

    private final KeepGrants grants;
    private final CurrentCaller caller;
    private final Cursors cursors;

    GrantResource(KeepGrants grants, CurrentCaller caller, Cursors cursors) {
        this.grants = grants;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RefusalsKept
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "Proposed, one signature given 已提议并签署一人",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrantView.class)))
    @Operation(
            summary = "Propose a grant 提议发放",
            description =
                    "The member attests the programme's category; another signs at approvalId; then every month is"
                            + " paid. 提议人核实类别，另一名理事在 approvalId 签署后按月发放。")
    public Response propose(@Valid @NotNull GrantRequest request) {
        GrantView grant = grants.propose(caller.get(), request);
        return Response.created(URI.create("/api/v1/grants/" + grant.id()))
                .entity(grant)
                .build();
    }

    @POST
    @Once
    @RefusalsKept
    @Path("/{id}/end")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "200",
            description = "Ended 已终止",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = GrantView.class)))
    @Operation(summary = "End a grant 终止发放", description = "No later month is paid. 此后月份不再发放。")
    public Response end(@PathParam("id") UUID id) {
        return Response.ok(grants.end(caller.get(), id)).build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List grants 发放列表",
            description =
                    "One's own; with programmeId, for the branch's people, those of a programme." + " 本人的；网点人员可按计划查询。")
    public Page<GrantView> list(@BeanParam Paging paging, @QueryParam("programmeId") @Nullable UUID programmeId) {
        Caller who = caller.get();
        String list = "grants:" + who.id() + ':' + programmeId;
        List<GrantView> found = grants.page(who, programmeId, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Show a grant 发放详情", description = "For the recipient and the branch's people. 本人与网点人员可见。")
    public GrantView show(@PathParam("id") UUID id) {
        return grants.one(caller.get(), id);
    }

    @GET
    @Path("/{id}/payments")
    @Authenticated
    @Operation(summary = "List a grant's months 各月发放", description = "Paid, waiting for funds, or refused. 已发放、待拨款或被拒。")
    public Page<GrantPaymentView> payments(@PathParam("id") UUID id, @BeanParam Paging paging) {
        String list = "grant-payments:" + id;
        Optional<YearMonth> after =
                cursors.position(paging, list).map(position -> YearMonth.parse(position.getFirst()));
        List<GrantPaymentView> found = grants.payments(caller.get(), id, after, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.month().toString()));
    }
}

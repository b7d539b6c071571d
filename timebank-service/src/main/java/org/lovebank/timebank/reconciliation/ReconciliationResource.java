package org.lovebank.timebank.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/reconciliations")
@RolesAllowed({Roles.AUDITOR, Roles.CENTER_ADMIN})
@Tag(name = "Reconciliation 对账")
class ReconciliationResource {

    private static final String LIST = "reconciliations";

    private final Reconciliations reconciliations;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ReconciliationResource(Reconciliations reconciliations, CurrentCaller caller, Cursors cursors) {
        this.reconciliations = reconciliations;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @APIResponse(
            responseCode = "202",
            description = "It will be done 已受理",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReconciliationView.class)))
    @Operation(
            summary = "Have everything compared 发起对账",
            description =
                    "Assignment, record and deposit of every service, balances, holds and the chain; also done every"
                            + " night. 逐笔核对任务、服务记录与存入，以及余额、冻结与哈希链；每夜自动执行。")
    public Response ask() {
        ReconciliationView asked = reconciliations.ask(caller.get());
        return Response.accepted(asked)
                .header(HttpHeaders.LOCATION, "/api/v1/reconciliations/" + asked.id())
                .build();
    }

    @GET
    @Operation(summary = "List reconciliations 对账列表", description = "The runs, the oldest first. 历次对账，由旧到新。")
    public Page<ReconciliationView> list(@BeanParam Paging paging) {
        List<ReconciliationView> found =
                reconciliations.page(caller.get(), cursors.idPosition(paging, LIST), paging.size() + 1);
        return cursors.page(found, paging, LIST, one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a reconciliation 对账详情", description = "How much was compared, and breaks. 核对数量与差异数。")
    public ReconciliationView show(@PathParam("id") UUID id) {
        return reconciliations.one(caller.get(), id);
    }

    @GET
    @Path("/{id}/breaks")
    @Operation(
            summary = "List its breaks 差异列表",
            description = "What did not agree, each with a code and both figures. 每条差异的代码与双方数值。")
    public Page<BreakView> breaks(@PathParam("id") UUID id, @BeanParam Paging paging) {
        String list = "breaks:" + id;
        List<BreakView> found =
                reconciliations.breaksOf(caller.get(), id, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }
}

package org.lovebank.task.arrangement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.ArrangementRefusal.UnknownScope;
import org.lovebank.task.arrangement.proposal.LineView;
import org.lovebank.task.arrangement.proposal.UncoveredView;

@Path("/api/v1/arrangements")
@Tag(name = "Arrangements 统筹安排")
@RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
class ArrangementResource {

    private final RequestArrangement requestArrangement;
    private final RerunArrangement rerunArrangement;
    private final ReadArrangement readArrangement;
    private final CurrentCaller caller;

    ArrangementResource(
            RequestArrangement requestArrangement,
            RerunArrangement rerunArrangement,
            ReadArrangement readArrangement,
            CurrentCaller caller) {
        this.requestArrangement = requestArrangement;
        this.rerunArrangement = rerunArrangement;
        this.readArrangement = readArrangement;
        this.caller = caller;
    }

    @POST
    @Once
    @Operation(
            summary = "Arrange the open orders of a place",
            description = "Computed as a job, one at a time for a place; proposes a plan and promises nobody anything. "
                    + "统筹安排：对辖区内待派订单统一排布，后台计算，同一范围同时只有一次；结果为建议，须志愿者本人接单。")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ArrangementView.class)))
    public Response request(@Valid @NotNull ArrangementRequest asked) {
        return accepted(requestArrangement.by(caller.get(), asked));
    }

    @POST
    @Once
    @Path("/{id}/reruns")
    @Operation(
            summary = "Arrange the same place anew, for the days that are left",
            description = "Who said yes keeps their seat; only what is open is planned again. "
                    + "重新统筹：保留已接单的名额，仅对其余未落实的重新排布。")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ArrangementView.class)))
    public Response rerun(@PathParam("id") UUID id) {
        return accepted(rerunArrangement.by(caller.get(), id));
    }

    private static Response accepted(ArrangementView arrangement) {
        return Response.accepted(arrangement)
                .location(URI.create("/api/v1/arrangements/" + arrangement.id()))
                .build();
    }

    @GET
    @Operation(summary = "Arrangements of a place, newest first", description = "含下级辖区，最新在前。")
    public Page<ArrangementView> list(@QueryParam("scope") @NotNull String scope, @BeanParam Paging paging) {
        if (!AreaPath.wellFormed(scope)) {
            throw new Refused(new UnknownScope(""));
        }
        return readArrangement.of(caller.get(), new AreaPath(scope), paging);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "How far an arrangement is, and its numbers once it is proposed",
            description = "进度、结果指标与最优性证书（至少达到可能值的多少）。")
    public ArrangementView one(@PathParam("id") UUID id) {
        return readArrangement.one(caller.get(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Call an arrangement off",
            description = "While it is computed nothing of it is kept; once it is proposed nothing more is offered. "
                    + "取消统筹安排：计算中取消不留下任何半成品。")
    @APIResponse(responseCode = "204")
    public void callOff(@PathParam("id") UUID id) {
        requestArrangement.callOff(caller.get(), id);
    }

    @GET
    @Path("/{id}/proposal")
    @Operation(
            summary = "The proposal beside today's plan, seat by seat",
            description = "NEW, KEEP, MOVE, DROP, and who stands by; with the parts of each score. 与现有安排的差异，逐席位。")
    public Page<LineView> proposal(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return readArrangement.lines(caller.get(), id, paging);
    }

    @GET
    @Path("/{id}/uncovered")
    @Operation(
            summary = "Orders that stay open, and what would help",
            description = "Each with its reason, how many were left after each filter, and the smallest relaxation. "
                    + "未覆盖订单的原因、逐级筛选人数与最小放宽建议。")
    public Page<UncoveredView> uncovered(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return readArrangement.uncovered(caller.get(), id, paging);
    }
}

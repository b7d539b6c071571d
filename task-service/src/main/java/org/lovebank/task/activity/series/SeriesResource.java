package org.lovebank.task.activity.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownArea;
import org.lovebank.task.activity.series.SeriesRequest.Change;
import org.lovebank.task.activity.series.SeriesRequest.Skip;

@Path("/api/v1/activity-series")
@Tag(name = "Activity series 系列活动")
class SeriesResource {

    private final RunSeries runSeries;
    private final ChangeOccurrence changeOccurrence;
    private final CurrentCaller caller;

    SeriesResource(RunSeries runSeries, ChangeOccurrence changeOccurrence, CurrentCaller caller) {
        this.runSeries = runSeries;
        this.changeOccurrence = changeOccurrence;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Propose a series by a recurrence rule",
            description = "RFC 5545, at most once a day; a rule that never occurs is refused. 以 RRULE 提出系列活动，须审核一次。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response propose(@Valid @NotNull SeriesRequest asked) {
        SeriesView series = runSeries.propose(caller.get(), asked);
        return Response.created(URI.create("/api/v1/activity-series/" + series.id()))
                .entity(series)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "The series of a place and below", description = "Those that were approved. 某区域的系列活动。")
    public Page<SeriesView> within(@QueryParam("area") @Nullable String area, @BeanParam Paging paging) {
        if (area == null || !AreaPath.wellFormed(area)) {
            throw new Refused(new UnknownArea(""));
        }
        return runSeries.within(new AreaPath(area), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One series", description = "With its rule. 查看系列活动。")
    public SeriesView one(@PathParam("id") UUID id) {
        return runSeries.one(caller.get(), id);
    }

    @POST
    @Once
    @Path("/{id}/approval")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Approve a series",
            description =
                    "By another person than its author; the first weeks are on the calendar at once. 由他人审核通过，随即生成近期活动。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response approve(@PathParam("id") UUID id) {
        return Response.ok(runSeries.approve(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/{id}/rejection")
    @RolesAllowed({Roles.COMMUNITY_DISPATCHER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Reject a series", description = "With the reason. 不予通过并说明原因。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response reject(@PathParam("id") UUID id, @Valid @NotNull Why why) {
        return Response.ok(runSeries.reject(caller.get(), id, why.reason())).build();
    }

    @POST
    @Once
    @Path("/{id}/end")
    @RolesAllowed("**")
    @Operation(summary = "End a series", description = "No more are made; what is on the calendar stays. 终止系列，已发布的保留。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response end(@PathParam("id") UUID id) {
        return Response.ok(runSeries.end(caller.get(), id)).build();
    }

    @POST
    @Once
    @Path("/{id}/skips")
    @RolesAllowed("**")
    @Operation(summary = "Skip one day", description = "What is on the calendar that day is called off. 跳过某一天，已发布的取消。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response skip(@PathParam("id") UUID id, @Valid @NotNull Skip asked) {
        return Response.ok(changeOccurrence.skip(caller.get(), id, asked)).build();
    }

    @POST
    @Once
    @Path("/{id}/occurrences")
    @RolesAllowed("**")
    @Operation(
            summary = "Another time or place for one day",
            description = "Until somebody has signed up for it; the others stay. 调整某一次的时间或地点，已有人报名则不可。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesView.class)))
    public Response change(@PathParam("id") UUID id, @Valid @NotNull Change asked) {
        return Response.ok(changeOccurrence.change(caller.get(), id, asked)).build();
    }

    /** Why. */
    @Schema(name = "SeriesReason")
    record Why(@NotBlank @Size(max = 300) String reason) {}
}

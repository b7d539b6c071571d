package org.lovebank.task.stats;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.problem.Refused;
import org.lovebank.task.stats.StatsRefusal.StatsPlaceUnknown;
import org.lovebank.task.stats.StatsViews.ActionLinesView;
import org.lovebank.task.stats.StatsViews.CoverageView;
import org.lovebank.task.stats.StatsViews.QualityView;

@Path("/api/v1/stats")
@Tag(name = "Figures 统计")
@RolesAllowed("**")
class StatsResource {

    private final CountFigures countFigures;
    private final CurrentCaller caller;

    StatsResource(CountFigures countFigures, CurrentCaller caller) {
        this.countFigures = countFigures;
        this.caller = caller;
    }

    @GET
    @Path("/action-lines")
    @Operation(
            summary = "What was done on each of the five action lines",
            description = "Orders placed in the period and what was served of them. 五大行动（为民、便民、安民、助民、乐民）分项统计。")
    public ActionLinesView actionLines(
            @QueryParam("area") @NotNull String area,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return countFigures.actionLines(place(area), from, to);
    }

    @GET
    @Path("/coverage")
    @Operation(
            summary = "How many of the needs that were published somebody has taken on",
            description =
                    "Wishes and orders, place by place; steps says how many levels below the area. 已发布需求的响应率，按网格（steps 为下探层级）。")
    public CoverageView coverage(
            @QueryParam("area") @NotNull String area,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("steps") @DefaultValue("1") @Min(0) @Max(5) int steps) {
        return countFigures.coverage(place(area), from, to, steps);
    }

    @GET
    @Path("/quality")
    @Operation(
            summary = "How good service was, by area, category or organisation",
            description = "Average, share of satisfied, promises kept, services without an upheld complaint, and their"
                    + " index by the policy QUALITY_INDEX; nothing below its number of opinions."
                    + " 服务质量指数与满意率，按地区、类别或组织；评价不足时不显示。")
    public QualityView quality(
            @QueryParam("area") @NotNull String area,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("steps") @DefaultValue("1") @Min(0) @Max(5) int steps,
            @QueryParam("by") @DefaultValue("AREA") Grouping by) {
        return countFigures.quality(place(area), from, to, steps, by);
    }

    @GET
    @Path("/intakes")
    @Operation(
            summary = "What came in and what became of it",
            description = "Received = open + outcomes; lost is the difference and always 0. 民情收件与办结对账，遗漏恒为零。")
    public MattersView intakes(
            @QueryParam("area") @NotNull String area,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return countFigures.matters(caller.get(), place(area), from, to);
    }

    private static AreaPath place(String area) {
        if (!AreaPath.wellFormed(area)) {
            throw new Refused(new StatsPlaceUnknown(""));
        }
        return new AreaPath(area);
    }
}

package org.lovebank.volunteer.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
@Tag(name = "reports", description = "Reports, counted 报告")
class ReportResource {

    private static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";

    private final ComposeReport composeReport;
    private final CurrentCaller caller;

    ReportResource(ComposeReport composeReport, CurrentCaller caller) {
        this.composeReport = composeReport;
        this.caller = caller;
    }

    @GET
    @Path("/annual")
    @Operation(
            summary = "A place's year 年度报告",
            description =
                    "People, participation, service by category, satisfaction, stars, honours, rewards, stations, trainings. 人员、参与率、分类时长、满意度、星级、荣誉、嘉许、站点与培训。")
    public AnnualReportView annual(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("year") @Min(2000) @Max(2200) int year) {
        return composeReport.annual(caller.get(), areaPath, year);
    }

    @GET
    @Path("/six-standards")
    @Operation(
            summary = "The six standards by station 各站“六有”",
            description = "Each open station with its latest look. 每个开放站点最近一次评定。")
    public Page<StationLine> sixStandards(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return composeReport.sixStandards(caller.get(), areaPath, paging);
    }

    @GET
    @Path("/participation")
    @Operation(
            summary = "Participation and satisfaction 参与率与满意度",
            description =
                    "Month by month, and place by place one step below; at most 36 months, the last 12 unless asked."
                            + " 按月份与下级区域统计参与人数、参与率、时长与满意度，最多 36 个月。")
    public ParticipationView participation(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("from") @Pattern(regexp = MONTH) @Nullable String from,
            @QueryParam("until") @Pattern(regexp = MONTH) @Nullable String until) {
        return composeReport.participation(
                caller.get(),
                areaPath,
                Optional.ofNullable(from).map(YearMonth::parse),
                Optional.ofNullable(until).map(YearMonth::parse));
    }

    @GET
    @Path("/programmes/{id}")
    @Operation(
            summary = "A programme's year 项目年度报告",
            description = "What its teams did, and their honours. 所属队伍的服务与荣誉。")
    public TeamworkView programme(@PathParam("id") UUID id, @QueryParam("year") @Min(2000) @Max(2200) int year) {
        return composeReport.programme(id, year);
    }

    @GET
    @Path("/brands/{id}")
    @Operation(summary = "A brand's year 品牌年度报告", description = "What its teams did, and their honours. 所属队伍的服务与荣誉。")
    public TeamworkView brand(@PathParam("id") UUID id, @QueryParam("year") @Min(2000) @Max(2200) int year) {
        return composeReport.brand(id, year);
    }
}

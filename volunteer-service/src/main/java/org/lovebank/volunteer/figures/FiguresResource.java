package org.lovebank.volunteer.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/stats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures", description = "Figures, counted 统计")
class FiguresResource {

    private final CountVolunteers countVolunteers;
    private final Clock clock;

    FiguresResource(CountVolunteers countVolunteers, Clock clock) {
        this.countVolunteers = countVolunteers;
        this.clock = clock;
    }

    @GET
    @Path("/volunteers")
    @RolesAllowed("**")
    @Operation(
            summary = "Volunteers in figures 志愿者统计",
            description =
                    "By occupation, identity, status or participation, for a place or each place of a level below it;"
                            + " groups under the rule's size are hidden. 按职业、身份等分组，可按任一级区域展开，小于规定人数的分组不显示。")
    public CountVolunteers.VolunteerFigures volunteers(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("level") @Nullable String level,
            @QueryParam("groupBy") @DefaultValue("OCCUPATION") String groupBy) {
        return countVolunteers.volunteers(
                areaPath,
                Filter.code("level", level, AreaLevel.values()),
                Filter.code("groupBy", groupBy, GroupBy.values()).orElse(GroupBy.OCCUPATION));
    }

    @GET
    @Path("/activity")
    @RolesAllowed("**")
    @Operation(
            summary = "Activity in figures 活跃度统计",
            description =
                    "Active of registered, participation, teams, records, minutes, visits and orders of a month, for a"
                            + " place or each place of a level below it. 活跃率、参与率、队伍、服务次数与时长、上门与办结数。")
    public CountVolunteers.ActivityFigures activity(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("level") @Nullable String level,
            @QueryParam("month") @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") @Nullable String month) {
        YearMonth asked = month == null
                ? YearMonth.from(LocalDate.ofInstant(clock.instant(), Time.DAYS))
                : YearMonth.parse(month);
        return countVolunteers.activity(areaPath, Filter.code("level", level, AreaLevel.values()), asked);
    }
}

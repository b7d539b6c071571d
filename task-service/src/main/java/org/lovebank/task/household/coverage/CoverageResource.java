package org.lovebank.task.household.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/stats")
@Tag(name = "Pairings 结对")
@RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN, Roles.AUDITOR})
class CoverageResource {

    private static final String AREA = AreaPath.WRITTEN;

    private final CountCoverage countCoverage;
    private final CurrentCaller caller;

    CoverageResource(CountCoverage countCoverage, CurrentCaller caller) {
        this.countCoverage = countCoverage;
        this.caller = caller;
    }

    @GET
    @Path("/pairing")
    @Operation(
            summary = "Pairs, coverage, visits, problems solved",
            description = "Counted for an area and a period; default this year so far. 结对、覆盖率、上门次数与解决问题数，按区域与时段统计。")
    public PairingNumbers pairing(
            @QueryParam("area") @NotNull @Pattern(regexp = AREA) String area,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return countCoverage.pairing(caller.get(), new AreaPath(area), from, to);
    }

    @GET
    @Path("/households")
    @Operation(
            summary = "Households to be helped, and how many are reached",
            description = "Paired, visited, served; by area. 帮扶家庭覆盖情况：结对、走访、服务，按区域。")
    public HouseholdNumbers households(
            @QueryParam("area") @NotNull @Pattern(regexp = AREA) String area,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return countCoverage.households(caller.get(), new AreaPath(area), from, to);
    }
}

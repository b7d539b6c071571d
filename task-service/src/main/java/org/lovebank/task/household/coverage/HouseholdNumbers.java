package org.lovebank.task.household.coverage;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of the households that are to be helped: how many have a pair, were visited, were served; by area. */
@Schema(name = "HouseholdStatistics")
record HouseholdNumbers(String areaPath, LocalDate fromOn, LocalDate toOn, Line total, List<Line> areas) {

    /** One area's numbers; reached is paired, visited or served. */
    @Schema(name = "HouseholdStatisticsLine")
    record Line(
            String areaPath,
            long eligible,
            long paired,
            long visited,
            long served,
            long reached,
            long coveragePermille) {

        static Line of(String areaPath, long eligible, long paired, long visited, long served, long reached) {
            return new Line(areaPath, eligible, paired, visited, served, reached, permille(reached, eligible));
        }
    }

    static long permille(long part, long whole) {
        return whole == 0 ? 0 : part * 1000 / whole;
    }
}

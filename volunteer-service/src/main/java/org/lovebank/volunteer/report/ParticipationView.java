package org.lovebank.volunteer.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who took part and how content recipients were, month by month and place by place; months of Shanghai. */
record ParticipationView(String areaPath, String from, String until, List<MonthLine> months, List<PlaceLine> places) {

    /**
     * A month: people who served, final records and minutes, people who became active; the mean of what recipients said in
     * tenths of a point out of five is absent when nobody did.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonthLine(
            String month,
            long participants,
            long records,
            long minutes,
            long joined,
            long opinions,
            @Nullable Integer satisfactionTenths,
            long upheldComplaints) {}

    /** A place one step below, or the place itself for what belongs to no smaller one; of all the months together. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceLine(
            String areaPath,
            String name,
            long registered,
            long participants,
            @Nullable Double participationPercent,
            long minutes,
            long opinions,
            @Nullable Integer satisfactionTenths) {

        static PlaceLine of(
                String areaPath, String name, long[] counted, long opinions, @Nullable Integer satisfactionTenths) {
            return new PlaceLine(
                    areaPath,
                    name,
                    counted[0],
                    counted[1],
                    counted[0] == 0 ? null : Math.round(counted[1] * 1000.0 / counted[0]) / 10.0,
                    counted[2],
                    opinions,
                    satisfactionTenths);
        }
    }
}

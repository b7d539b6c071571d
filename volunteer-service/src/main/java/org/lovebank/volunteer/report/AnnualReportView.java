package org.lovebank.volunteer.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place's year in numbers; days of Shanghai. What is said per star, level or kind has only those that occurred. */
record AnnualReportView(
        String areaPath,
        int year,
        People people,
        Served service,
        Voices voices,
        Map<String, Long> starsAwarded,
        Map<String, Long> honoursByLevel,
        Map<String, Long> rewardsByKind,
        Map<String, Long> counts) {

    /** Volunteers with a file now, who became active in the year, who served in the year. */
    record People(
            long registered,
            long joined,
            long participants,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double participationPercent) {}

    /** Final records of the year. */
    record Served(long records, long minutes, Map<String, Long> minutesByCategory) {}

    /** What recipients said; the mean in tenths of a point out of five is absent when nobody did. */
    record Voices(
            long opinions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer satisfactionTenths,

            long upheldComplaints,
            long noShows) {}
}

package org.lovebank.task.stats;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.task.stats.Figures.Matters;

/** Matters of a place: what came in is open or has an outcome; {@code lost} is what is neither, and always 0. */
@Schema(name = "IntakeFigures")
record MattersView(
        String areaPath,
        LocalDate from,
        LocalDate to,
        int received,
        int open,
        int overdue,
        Map<String, Integer> outcomes,
        int lost) {

    static MattersView of(String area, Period period, Matters counted) {
        Map<String, Integer> outcomes = new TreeMap<>(Map.of(
                "WISH", counted.wishes(),
                "ORDER", counted.orders(),
                "REFERRAL", counted.referrals(),
                "DUPLICATE", counted.duplicates(),
                "REJECTED", counted.rejected(),
                "ANSWERED", counted.answered()));
        int ended = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return new MattersView(
                area,
                period.from(),
                period.to(),
                counted.received(),
                counted.open(),
                counted.overdue(),
                outcomes,
                counted.received() - counted.open() - ended);
    }
}

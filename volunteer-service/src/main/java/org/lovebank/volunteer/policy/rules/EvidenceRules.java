package org.lovebank.volunteer.policy.rules;

import java.util.Set;

/** When a record is for the station head to confirm: weak evidence, long service, or served long ago. */
public record EvidenceRules(
        Set<String> stationHeadGrades, int stationHeadOverMinutes, int stationHeadAfterDays, int longestMinutes) {

    public EvidenceRules {
        stationHeadGrades = Set.copyOf(stationHeadGrades);
        if (!Set.of("A", "B", "C", "D").containsAll(stationHeadGrades)
                || stationHeadOverMinutes < 1
                || stationHeadAfterDays < 0
                || longestMinutes < 1) {
            throw new IllegalArgumentException("evidence");
        }
    }

    /** Whether an ordinary station worker may not confirm this. */
    public boolean needStationHead(String grade, int minutes, long servedDaysAgo) {
        return stationHeadGrades.contains(grade)
                || minutes > stationHeadOverMinutes
                || servedDaysAgo > stationHeadAfterDays;
    }
}

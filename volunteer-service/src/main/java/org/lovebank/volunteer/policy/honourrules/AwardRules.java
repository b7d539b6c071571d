package org.lovebank.volunteer.policy.honourrules;

import java.util.List;

/** The series of a selection (系列), and how many are chosen in each. */
public record AwardRules(List<Series> series) {

    private static final int MOST = 100;

    public AwardRules {
        series = List.copyOf(series);
        long codes = series.stream().map(Series::code).distinct().count();
        if (series.isEmpty() || series.size() > MOST || codes != series.size()) {
            throw new IllegalArgumentException("AwardRules");
        }
    }

    /** One series: of persons, families, teams or organisations, with so many places. */
    public record Series(String code, String name, String subjectKind, int places) {

        public Series {
            if (!code.matches("[A-Z][A-Z0-9_]{1,39}") || name.isBlank() || places < 1 || places > MOST) {
                throw new IllegalArgumentException("Series");
            }
            if (!List.of("PERSON", "FAMILY", "TEAM", "ORGANISATION").contains(subjectKind)) {
                throw new IllegalArgumentException("Series");
            }
        }
    }
}

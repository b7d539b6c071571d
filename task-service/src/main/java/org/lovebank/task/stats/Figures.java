package org.lovebank.task.stats;

/** What was counted, before it is shown. */
final class Figures {

    private Figures() {}

    /** One action line: orders placed, orders served, services, who served, and how long. */
    record Line(String line, int orders, int served, int services, int volunteers, int minutes) {}

    /** Needs of a place that were published, and those that somebody has taken on. */
    record Coverage(String areaPath, int published, int takenOn) {}

    /** Services of a group, opinions about them, promises that were broken, complaints that were right. */
    record Quality(String group, int services, int opinions, int scores, int satisfied, int broken, int complained) {}

    /** Matters of a place, and how they stand. */
    record Matters(
            int received,
            int open,
            int overdue,
            int wishes,
            int orders,
            int referrals,
            int duplicates,
            int rejected,
            int answered) {}
}

package org.lovebank.volunteer.report;

import java.util.List;
import java.util.UUID;

/**
 * What the teams of a programme or a brand did in a year: final records of their present members; who is in two of the teams
 * counts in both lines, and once in the whole.
 */
record TeamworkView(
        UUID id,
        String name,
        int year,
        int teams,
        long members,
        long records,
        long minutes,
        long honours,
        List<TeamLine> lines) {

    static TeamworkView of(UUID id, String name, int year, List<TeamLine> lines, Whole whole) {
        return new TeamworkView(
                id,
                name,
                year,
                lines.size(),
                whole.members(),
                whole.records(),
                whole.minutes(),
                lines.stream().mapToLong(TeamLine::honours).sum(),
                lines);
    }

    /** All teams together, each member and each record once. */
    record Whole(long members, long records, long minutes) {}

    /** One team. */
    record TeamLine(UUID teamId, String name, long members, long records, long minutes, long honours) {}
}

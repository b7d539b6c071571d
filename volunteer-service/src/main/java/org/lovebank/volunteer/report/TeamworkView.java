package org.lovebank.volunteer.report;

import java.util.List;
import java.util.UUID;

/** What the teams of a programme or a brand did in a year: final records of their present members. */
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

    static TeamworkView of(UUID id, String name, int year, List<TeamLine> lines) {
        return new TeamworkView(
                id,
                name,
                year,
                lines.size(),
                lines.stream().mapToLong(TeamLine::members).sum(),
                lines.stream().mapToLong(TeamLine::records).sum(),
                lines.stream().mapToLong(TeamLine::minutes).sum(),
                lines.stream().mapToLong(TeamLine::honours).sum(),
                lines);
    }

    /** One team. */
    record TeamLine(UUID teamId, String name, long members, long records, long minutes, long honours) {}
}

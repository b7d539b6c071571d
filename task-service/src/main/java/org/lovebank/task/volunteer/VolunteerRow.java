package org.lovebank.task.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.task.window.DayParts;
import org.lovebank.task.window.WeeklyHours;

/** A volunteer as this house knows one; without declared hours nothing is known of when they are free. */
public record VolunteerRow(
        UUID id,
        String volunteerNo,
        String maskedName,
        String status,
        AreaPath area,
        AgeBand ageBand,
        List<String> languages,
        @Nullable WeeklyHours freeHours,
        List<Qualification> qualifications,
        @Nullable LocalDate minorsVettedUntilOn,
        boolean prefersHumanDispatch,
        long sourceVersion,
        Instant changedAt) {

    private static final String ACTIVE = "ACTIVE";

    public VolunteerRow {
        languages = List.copyOf(languages);
        qualifications = List.copyOf(qualifications);
    }

    public boolean active() {
        return status.equals(ACTIVE);
    }

    /** 0 may be ranked by a machine, 1 is not active, 2 wants to be asked by a person. */
    int standing() {
        return !active() ? 1 : prefersHumanDispatch ? 2 : 0;
    }

    /** The parts of the week in which they may be free: all of them when they declared nothing. */
    public int freeParts() {
        return freeHours == null ? DayParts.ALL : freeHours.parts();
    }

    public boolean holds(String kind, LocalDate day) {
        return qualifications.stream().anyMatch(held -> held.kind().equals(kind) && held.validOn(day));
    }

    public boolean vettedForMinorsOn(LocalDate day) {
        return minorsVettedUntilOn != null && !day.isAfter(minorsVettedUntilOn);
    }
}

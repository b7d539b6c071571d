package org.lovebank.matching.volunteer;

import java.util.List;

/**
 * How much a volunteer is asked for at most.
 *
 * @param perDay most services a day; the rules may say less
 * @param perWeek most services a calendar week
 * @param usedPerDay commitments outside this snapshot by day of the horizon; missing days are free
 * @param usedPerWeek the same by week of the horizon
 */
public record Caps(int perDay, int perWeek, List<Integer> usedPerDay, List<Integer> usedPerWeek) {

    public Caps {
        if (perDay < 0 || perWeek < 0) {
            throw new IllegalArgumentException("a cap is not negative");
        }
        usedPerDay = List.copyOf(usedPerDay);
        usedPerWeek = List.copyOf(usedPerWeek);
    }

    public static Caps of(int perDay, int perWeek) {
        return new Caps(perDay, perWeek, List.of(), List.of());
    }

    public int usedOn(int day) {
        return day < usedPerDay.size() ? usedPerDay.get(day) : 0;
    }

    public int usedIn(int week) {
        return week < usedPerWeek.size() ? usedPerWeek.get(week) : 0;
    }
}

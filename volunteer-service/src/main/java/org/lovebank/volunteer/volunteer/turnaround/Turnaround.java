package org.lovebank.volunteer.volunteer.turnaround;

/** How long registrations of one channel took from the request to ACTIVE; minutes are rounded up. */
public record Turnaround(
        String channel, long active, long waiting, long medianMinutes, long ninetiethMinutes, long longestMinutes) {}

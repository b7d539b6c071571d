package org.lovebank.matching.board;

import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** What the seats of the plan take of each volunteer's time: occupied slots, visits a day and a week. */
public final class Calendars {

    private static final int BITS = 64;

    private final Layout layout;
    private final int buffer;
    private final int words;
    private final int days;
    private final int weeks;
    private final long[] occupied;
    private final byte[] dayUsed;
    private final byte[] weekUsed;
    private final byte[] dayCap;
    private final byte[] weekCap;

    Calendars(Snapshot snapshot, Layout layout) {
        this.layout = layout;
        Horizon horizon = snapshot.horizon();
        int volunteers = snapshot.volunteers().size();
        buffer = snapshot.rules().bufferSlots();
        words = (horizon.slots() + BITS - 1) / BITS;
        days = horizon.days();
        weeks = horizon.weeks();
        occupied = new long[volunteers * words];
        dayUsed = new byte[volunteers * days];
        weekUsed = new byte[volunteers * weeks];
        dayCap = new byte[volunteers];
        weekCap = new byte[volunteers];
        for (int v = 0; v < volunteers; v++) {
            VolunteerProfile volunteer = snapshot.volunteer(v);
            dayCap[v] =
                    small(Math.min(volunteer.caps().perDay(), snapshot.rules().maxPerDay()));
            weekCap[v] = small(volunteer.caps().perWeek());
            for (int day = 0; day < days; day++) {
                dayUsed[v * days + day] = small(volunteer.caps().usedOn(day));
            }
            for (int week = 0; week < weeks; week++) {
                weekUsed[v * weeks + week] = small(volunteer.caps().usedIn(week));
            }
        }
    }

    /** Whether the volunteer has time and room left for all visits of the order at that start. */
    boolean fits(int volunteer, int order, int option) {
        return fits(volunteer, layout.visits(order, option), layout.slots(order));
    }

    /** Whether the volunteer has time and room left for visits that begin at these slots. */
    public boolean fits(int volunteer, int[] visits, int slots) {
        for (int i = 0; i < visits.length; i++) {
            int start = visits[i];
            if (!free(volunteer, start - buffer, start + slots + buffer)) {
                return false;
            }
            int day = layout.dayOf(start);
            int week = layout.weekOf(start);
            int sameDay = 1;
            int sameWeek = 1;
            for (int j = 0; j < i; j++) {
                sameDay += layout.dayOf(visits[j]) == day ? 1 : 0;
                sameWeek += layout.weekOf(visits[j]) == week ? 1 : 0;
            }
            if (dayUsed[volunteer * days + day] + sameDay > dayCap[volunteer]
                    || weekUsed[volunteer * weeks + week] + sameWeek > weekCap[volunteer]) {
                return false;
            }
        }
        return true;
    }

    void take(int volunteer, int order, int option) {
        change(volunteer, order, option, 1);
    }

    void give(int volunteer, int order, int option) {
        change(volunteer, order, option, -1);
    }

    /** Visits that the week's cap still allows. */
    public int weekRoom(int volunteer, int week) {
        return Math.max(0, weekCap[volunteer] - weekUsed[volunteer * weeks + week]);
    }

    /** Visits that the day's cap still allows. */
    public int dayRoom(int volunteer, int day) {
        return Math.max(0, dayCap[volunteer] - dayUsed[volunteer * days + day]);
    }

    private void change(int volunteer, int order, int option, int by) {
        for (int start : layout.visits(order, option)) {
            int end = start + layout.slots(order);
            for (int slot = start; slot < end; slot++) {
                // A slot is held once: taking sets the bit, giving clears it.
                occupied[volunteer * words + slot / BITS] ^= 1L << (slot % BITS);
            }
            int day = volunteer * days + layout.dayOf(start);
            int week = volunteer * weeks + layout.weekOf(start);
            dayUsed[day] = (byte) (dayUsed[day] + by);
            weekUsed[week] = (byte) (weekUsed[week] + by);
        }
    }

    private boolean free(int volunteer, int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(to, words * BITS) - 1;
        int base = volunteer * words;
        int firstWord = low / BITS;
        int lastWord = high / BITS;
        long firstMask = -1L << (low % BITS);
        long lastMask = -1L >>> (BITS - 1 - high % BITS);
        if (firstWord == lastWord) {
            return (occupied[base + firstWord] & firstMask & lastMask) == 0;
        }
        if ((occupied[base + firstWord] & firstMask) != 0 || (occupied[base + lastWord] & lastMask) != 0) {
            return false;
        }
        for (int word = firstWord + 1; word < lastWord; word++) {
            if (occupied[base + word] != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte small(int number) {
        return (byte) Math.min(number, Byte.MAX_VALUE);
    }
}

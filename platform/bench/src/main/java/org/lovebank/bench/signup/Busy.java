package org.lovebank.bench.signup;

import org.lovebank.bench.machine.CpuTimes;

/** Processor time up to a moment: of the house, of its database, of the whole machine; microseconds. */
record Busy(long house, long database, long machine) {

    static final Busy NONE = new Busy(0, 0, 0);

    static Busy now(long house, long database) {
        return new Busy(CpuTimes.of(house), CpuTimes.of(database), CpuTimes.busy());
    }

    Busy since(Busy before) {
        return new Busy(house - before.house, database - before.database, machine - before.machine);
    }

    Busy and(Busy other) {
        return new Busy(house + other.house, database + other.database, machine + other.machine);
    }

    /** In milliseconds, shared out over rounds. */
    double houseMillis(int rounds) {
        return house / 1_000.0 / rounds;
    }

    double databaseMillis(int rounds) {
        return database / 1_000.0 / rounds;
    }

    /** How much of the work that the machine did meanwhile was somebody else's, the generator's among it. */
    double otherShare() {
        return machine > 0 ? Math.max(0, 1 - (house + database) / (double) machine) : 0;
    }
}

package org.lovebank.task.escalation;

/** Who hears of it: the team first, then the station, then the centre of the district. */
enum Level {
    TEAM,
    STATION,
    CENTRE;

    /** The level that hears of an order's next breach, after so many before. */
    static Level after(int breaches) {
        return breaches == 0 ? STATION : CENTRE;
    }
}

package org.lovebank.timebank.party;

/** So many points for so many whole minutes of final service. */
record PartyRule(int version, int minutes, int points) {

    PartyRule {
        if (minutes < 1 || points < 1) {
            throw new IllegalArgumentException("party rule");
        }
    }

    long pointsFor(int served) {
        return (long) (served / minutes) * points;
    }
}

package org.lovebank.simulation.world;

/**
 * How often what goes wrong, of a million chances each. A seed has moods: some worlds are quiet but for one kind of trouble,
 * which then gets far.
 *
 * @param death a house dies at a door
 * @param freeze somebody is frozen at a door, the others go on
 * @param cut a connection with a database breaks at a call
 * @param lost a commit does not happen, and the connection breaks
 * @param unknown a commit happens, and the connection breaks before anybody is told
 * @param unsent Kafka does not acknowledge a record
 * @param late a record that was not acknowledged arrives all the same, later
 * @param hiccup a subscription fails for no reason of the event's
 */
public record Faults(int death, int freeze, int cut, int lost, int unknown, int unsent, int late, int hiccup) {

    static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, 0);

    static Faults of(Chance chance) {
        return new Faults(
                some(chance, 6_000),
                some(chance, 6_000),
                some(chance, 8_000),
                some(chance, 40_000),
                some(chance, 60_000),
                some(chance, 60_000),
                some(chance, 500_000),
                some(chance, 60_000));
    }

    private static int some(Chance chance, int most) {
        return chance.below(3) == 0 ? 0 : chance.below(most);
    }
}

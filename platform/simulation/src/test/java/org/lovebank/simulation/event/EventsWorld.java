package org.lovebank.simulation.event;

import org.lovebank.simulation.world.Chance;
import org.lovebank.simulation.world.Scenario;
import org.lovebank.simulation.world.World;

/** A house that tells, told of by relays, heard by another house; one seed, from the first fault to silence. */
public final class EventsWorld implements Scenario {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_WAY_BACK = 180 * SECOND;

    @Override
    public void play(World world) {
        Chance chance = world.chance();
        Told told = new Told(world, chance.between(1, 3), chance.between(2, 7));
        PostOffice office = new PostOffice(world, told, told, "events");
        for (int replica = 0; replica < 2; replica++) {
            office.mayBeStruck(world.house("teller-" + replica, house -> office.relayOf(house, told)));
        }
        boolean[] calm = new boolean[1];
        world.somebody("writer", () -> {
            while (!calm[0]) {
                told.tell();
                world.sleep(chance.between(10, 600) * MILLI);
            }
        });
        boolean restores = chance.below(3) == 0;
        world.somebody("nemesis", () -> {
            while (!calm[0]) {
                world.sleep(chance.between(50, 1_500) * MILLI);
                if (restores && chance.below(8) == 0) {
                    told.restore();
                } else if (chance.below(10) == 0) {
                    told.crash();
                } else {
                    office.strike();
                }
            }
        });
        world.somebody("operator", office::operator);
        world.run(chance.between(2, 9) * SECOND, () -> false);
        calm[0] = true;
        office.calmDown();
        world.run(2 * SECOND, () -> false);
        told.tell();
        if (!world.run(LONGEST_WAY_BACK, office::quiet)) {
            throw new AssertionError("it does not become quiet: told " + java.util.Arrays.toString(told.heads())
                    + ", heard " + office.heard().cursor(0));
        }
        office.mustBeWhole();
    }
}

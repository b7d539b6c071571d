package org.lovebank.bench.registry;

import org.lovebank.bench.town.TownSize;

/**
 * How much is filled in and how often it is asked.
 *
 * @param requests of each look-up and list in a round
 * @param statistics requests of each figure in a round
 * @param exported lines of the ledger that are taken out at least
 * @param imported rows of each table that is brought
 */
public record RegistrySize(TownSize town, int rounds, int requests, int statistics, int exported, int imported) {

    public static RegistrySize shortRun() {
        return new RegistrySize(new TownSize(20_000, 200_000, 5, 4, 5), 1, 300, 60, 100_000, 5_000);
    }

    public static RegistrySize fullRun() {
        return new RegistrySize(new TownSize(1_000_000, 10_000_000, 10, 10, 10), 3, 500, 100, 1_000_000, 50_000);
    }
}

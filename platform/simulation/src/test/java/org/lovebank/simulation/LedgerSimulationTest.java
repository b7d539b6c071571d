package org.lovebank.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lovebank.simulation.ledger.LedgerWorld;
import org.lovebank.simulation.world.Door;
import org.lovebank.simulation.world.Sometimes;

/** Lanes, journal, relay, Kafka and inbox in thousands of worlds. */
class LedgerSimulationTest {

    @Test
    void whatTheBankPromisedStandsAndIsHeardOnce() {
        // given
        Seeds seeds = new Seeds("LedgerSimulationTest", LedgerWorld::new);

        // when
        seeds.play();

        // then
        assertThat(seeds.missing(Sometimes::ofTheLedger, Door::ofALane))
                .as("what never happened was not tested")
                .isEmpty();
    }
}

package org.lovebank.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lovebank.simulation.event.EventsWorld;

/** Log, relay, Kafka and inbox in thousands of worlds. */
class EventsSimulationTest {

    @Test
    void whatIsToldIsHeardOnceAndInOrder() {
        // given
        Seeds seeds = new Seeds("EventsSimulationTest", EventsWorld::new);

        // when
        seeds.play();

        // then
        assertThat(seeds.missing(what -> !what.ofTheLedger(), door -> door.deadly() && !door.ofALane()))
                .as("what never happened was not tested")
                .isEmpty();
    }
}

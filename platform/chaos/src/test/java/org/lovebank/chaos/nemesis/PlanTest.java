package org.lovebank.chaos.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.chaos.nemesis.Blow.Kind;

class PlanTest {

    private static final List<String> PARTS = List.of("postgres", "kafka", "task", "task-2");

    @Test
    void theSameSeedStrikesTheSame() {
        assertThat(blows(7)).isEqualTo(blows(7));
        assertThat(blows(8)).isNotEqualTo(blows(7));
    }

    @Test
    void everyPartIsStruckInEveryWay() {
        assertThat(blows(1).stream().map(blow -> blow.kind() + blow.target()))
                .contains("KILLpostgres", "KILLkafka", "KILLtask", "KILLtask-2")
                .contains("FREEZEpostgres", "FREEZEkafka", "FREEZEtask", "FREEZEtask-2");
        assertThat(blows(1)).filteredOn(blow -> blow.kind() == Kind.KILL).hasSizeBetween(90, 150);
    }

    private static List<Blow> blows(long seed) {
        Plan plan = Plan.ofProcesses(PARTS, List.of("postgres"), new Random(seed));
        return Stream.generate(plan::next).limit(200).toList();
    }

    @Test
    void alsoAShortRunFillsADisk() {
        assertThat(blows(3).subList(0, 7))
                .filteredOn(blow -> blow.kind() == Kind.DISK_FULL)
                .hasSize(1);
    }
}

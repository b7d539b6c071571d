package org.lovebank.chaos.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.stack.street.StreetFailure;

class NemesisTest {

    @Test
    void whatDoesNotComeBackEndsTheNemesisAndIsSaid(@TempDir Path folder) {
        // given
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        Nemesis nemesis = new Nemesis(
                Plan.ofProcesses(List.of("task"), List.of(), new Random(1)),
                blow -> {
                    throw new StreetFailure("task did not start");
                },
                new Journal(folder.resolve("nemesis.log"), Clock.systemUTC(), told::add));
        // when
        nemesis.run();
        // then
        assertThat(nemesis.gaveUp()).hasValue("task did not start");
        assertThat(nemesis.struck()).isEmpty();
        assertThat(told).last().asString().contains("gives up", "task did not start");
    }
}

package org.lovebank.task.matching.menu;

import static org.lovebank.task.matching.GeneratedCity.percentile;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Caller;
import org.lovebank.problem.Language;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.matching.GeneratedCity;
import org.lovebank.task.matching.GeneratedCity.Size;

/** How long a volunteer's menu takes at 100,000 open wishes; not a test, run by name. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class MenuBench {

    private static final int WARM_UP = 200;

    @Inject
    GeneratedCity city;

    @Inject
    RankMenu rankMenu;

    @Inject
    Rows rows;

    @Inject
    TestClock clock;

    @Test
    void aHundredThousandOpenWishes() throws Exception {
        clock.set(TestClock.MONDAY_TEN);
        city.build(new Size(1_000_000, 20, 800, 100_000));
        List<String> volunteers = rows.texts(
                "select id from volunteer where status = 'ACTIVE' and not prefers_human_dispatch order by id limit 1200");
        long[] cpu = new long[volunteers.size() - WARM_UP];
        long[] wall = new long[cpu.length];
        long fitting = 0;
        for (int i = 0; i < volunteers.size(); i++) {
            Caller caller =
                    new Caller(UUID.fromString(volunteers.get(i)), "bench", Set.of(), Set.of(), List.of(), List.of());
            long before = city.backendNanos();
            long begin = System.nanoTime();
            MenuView menu = rankMenu.of(caller, 20, Language.EN);
            if (i >= WARM_UP) {
                wall[i - WARM_UP] = System.nanoTime() - begin;
                cpu[i - WARM_UP] = city.backendNanos() - before;
                fitting += menu.fitting();
            }
        }
        System.out.printf(
                "MENU 100,000 open, 1,000,000 registered: backend cpu p50 %.2f p99 %.2f ms; whole menu p50 %.2f p99 %.2f ms"
                        + " wall; %d fit on average%n",
                percentile(cpu, 50),
                percentile(cpu, 99),
                percentile(wall, 50),
                percentile(wall, 99),
                fitting / cpu.length);
    }
}

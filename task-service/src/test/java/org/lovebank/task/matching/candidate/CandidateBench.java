package org.lovebank.task.matching.candidate;

import static org.lovebank.task.matching.GeneratedCity.percentile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.events.ServiceCategory;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.matching.Asked;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.GeneratedCity;
import org.lovebank.task.matching.GeneratedCity.Size;
import org.lovebank.task.matching.Need;
import org.lovebank.task.matching.Ranking;
import org.lovebank.task.matching.ReadRules;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.window.Window;

/** How long the twenty best take to find; not a test: {@code mvn -pl task-service -am test -Dtest=CandidateBench}. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class CandidateBench {

    private static final int WARM_UP = 200;
    private static final int QUERIES = 1_000;

    @Inject
    GeneratedCity city;

    @Inject
    CandidateRepository candidates;

    @Inject
    ReadRules readRules;

    @Inject
    org.lovebank.task.Rows rows;

    @Test
    void aDistrictAndACity() throws Exception {
        measure("27,300 registered, 15 % active, 33 communities", new Size(27_300, 15, 33, 100));
        measure("1,000,000 registered, 20 % active, 800 communities", new Size(1_000_000, 20, 800, 100));
    }

    private void measure(String name, Size size) throws Exception {
        city.build(size);
        Random random = new Random(42);
        Rules rules =
                QuarkusTransaction.requiringNew().call(() -> readRules.at(new AreaPath("cn.d0"), TestClock.MONDAY_TEN));
        for (int i = 0; i < WARM_UP; i++) {
            ranked(rules, size, random);
        }
        long[] cpu = new long[QUERIES];
        long[] wall = new long[QUERIES];
        long considered = 0;
        long left = 0;
        for (int i = 0; i < QUERIES; i++) {
            long before = city.backendNanos();
            long begin = System.nanoTime();
            Ranking ranking = ranked(rules, size, random);
            wall[i] = System.nanoTime() - begin;
            cpu[i] = city.backendNanos() - before;
            considered += ranking.considered();
            left += ranking.candidates().size();
        }
        System.out.printf(
                "CANDIDATES %s: backend cpu p50 %.2f p99 %.2f ms; read, filter and rank p50 %.2f p99 %.2f ms wall;"
                        + " considered %d, fit %d on average%n",
                name,
                percentile(cpu, 50),
                percentile(cpu, 99),
                percentile(wall, 50),
                percentile(wall, 99),
                considered / QUERIES,
                left / QUERIES);
    }

    private Ranking ranked(Rules rules, Size size, Random random) {
        int community = random.nextInt(size.communities());
        AreaPath place = new AreaPath("cn.d%d.s%d.c%d".formatted(community / 40, community / 8, community));
        Instant from = TestClock.MONDAY_TEN.plus(Duration.ofHours(random.nextInt(240)));
        Window window = random.nextBoolean() ? Window.of(from, 90) : Window.of(from, 1440);
        List<ServiceCategory> categories = List.of(ServiceCategory.values());
        Need need = new Need(
                new UUID(random.nextLong(), random.nextLong()),
                UUID.randomUUID(),
                UUID.randomUUID(),
                place,
                categories.get(random.nextInt(categories.size())),
                random.nextInt(16) == 0 ? Optional.of("NURSE") : Optional.empty(),
                random.nextInt(8) == 0,
                Optional.empty(),
                window,
                90,
                Risk.NONE);
        Asked asked = rules.asks(need, TestClock.MONDAY_TEN);
        return QuarkusTransaction.requiringNew().call(() -> Ranking.of(asked, candidates.around(place, asked)));
    }
}

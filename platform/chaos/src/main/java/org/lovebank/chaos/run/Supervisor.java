package org.lovebank.chaos.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.lovebank.chaos.check.Finding;
import org.lovebank.chaos.check.Promises;
import org.lovebank.chaos.nemesis.Nemesis;
import org.lovebank.chaos.nemesis.Plan;
import org.lovebank.chaos.workload.Players;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.StreetFailure;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;

/** Opens a street of its own, lets people live on it while a nemesis breaks it, and counts what was promised. */
public final class Supervisor {

    private static final int PLAYERS = 3;
    private static final int LAST_STORIES_MINUTES = 5;
    private static final Duration REST_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final StackHome home;
    private final Consumer<String> told;
    private final Clock clock = Clock.systemUTC();

    public Supervisor(StackHome home, Consumer<String> told) {
        this.home = home;
        this.told = told;
    }

    /** Runs to its end and closes the street. */
    public Outcome run(Duration how, long seed, int replicas) throws IOException, InterruptedException, SQLException {
        try {
            new StreetStart(home, clock, new Quiet()).start(PortPlan.of(home, Optional.empty(), replicas));
            return broken(how, seed, replicas);
        } finally {
            new StreetStop(home).stop();
        }
    }

    private Outcome broken(Duration how, long seed, int replicas)
            throws IOException, InterruptedException, SQLException {
        Players players = new Players(this::gateway, new Secrets(home.secrets()).password(Secrets.ADMIN), told);
        Plan plan = new Plan(parts(replicas), new Random(seed));
        Nemesis nemesis = new Nemesis(home, plan, this::repair, told);
        ExecutorService playing = players.start(PLAYERS);
        Thread striking = Thread.ofPlatform().name("nemesis").start(nemesis);
        Thread.sleep(how);
        nemesis.stop();
        striking.join();
        repair();
        told.accept("no further blow; the last stories end");
        players.stop();
        List<Finding> findings = new ArrayList<>();
        if (!Players.await(playing, LAST_STORIES_MINUTES)) {
            findings.add(new Finding("every story ends", "some go on after " + LAST_STORIES_MINUTES + " minutes"));
        }
        players.broken().forEach(story -> findings.add(new Finding("every story ends as promised", story)));
        Promises promises = rested(findings);
        return new Outcome(nemesis.struck(), players.played(), players.steps(), promises.held(), findings);
    }

    /** Events may still be on their way: what does not hold now has a minute to hold. */
    private Promises rested(List<Finding> findings) throws IOException, InterruptedException, SQLException {
        long until = System.nanoTime() + REST_WITHIN.toNanos();
        while (true) {
            Promises promises = new Promises(home);
            List<Finding> now = promises.check();
            if (now.isEmpty() || System.nanoTime() > until) {
                findings.addAll(now);
                return promises;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static List<String> parts(int replicas) {
        List<String> parts = new ArrayList<>(List.of("postgres", "kafka"));
        for (House house : House.values()) {
            for (int number = 1; number <= replicas; number++) {
                parts.add(new Replica(house, number).name());
            }
        }
        return parts;
    }

    private String gateway() {
        return "http://localhost:"
                + Part.find(home, House.GATEWAY.word())
                        .orElseThrow(() -> new StreetFailure("the gateway was never started"))
                        .port();
    }

    /** Starts what is dead. */
    private Duration repair() throws InterruptedException {
        long begin = System.nanoTime();
        new StreetStart(home, clock, new Quiet()).start(PortPlan.of(home, Optional.empty()));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Nobody watches the parts come up; what fails is thrown. */
    private static final class Quiet implements Progress {

        @Override
        public void notice(String words) {}

        @Override
        public void ready(String part, Duration took, String words) {}

        @Override
        public void alreadyRuns(String part, String words) {}
    }
}

package org.lovebank.chaos.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.nemesis.Journal;
import org.lovebank.chaos.workload.Lives;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.chaos.workload.Players;
import org.lovebank.chaos.workload.Tally;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;

/** Opens a street of its own, lets people live on it while two nemeses break it, and counts what was promised. */
public final class Supervisor {

    private static final int PLAYERS = 1;
    private static final int PEOPLE = 3;
    private static final int LAST_STORIES_MINUTES = 6;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final StackHome home;
    private final Journal journal;
    private final Recoveries recoveries = new Recoveries();
    private final Tally tally = new Tally();
    private final Memory memory = new Memory();
    private final Figures figures;

    public Supervisor(StackHome home, Consumer<String> told) {
        this.home = home;
        this.journal = new Journal(home.root().resolve("nemesis.log"), Clock.systemUTC(), told);
        this.figures = new Figures(home);
    }

    /** Runs to its end and closes the street. */
    public Outcome run(Duration how, long seed, int replicas) throws IOException, InterruptedException, SQLException {
        try (Tools tools = Tools.found(home, seed, journal);
                ChaosStreet street = new ChaosStreet(home, replicas, journal, recoveries)) {
            street.open();
            if (tools.hasDisks()) {
                Part postgres = Part.find(home, "postgres").orElseThrow();
                String password = new Secrets(home.secrets()).password(Secrets.POSTGRES);
                try (Connection session = new Superuser(postgres.port(), password).in("postgres")) {
                    street.keepLittle(session);
                }
            }
            Outcome outcome = broken(street, tools, how, seed);
            if (!outcome.good()) {
                tools.keep();
            }
            return outcome;
        }
    }

    private Outcome broken(ChaosStreet street, Tools tools, Duration how, long seed)
            throws IOException, InterruptedException, SQLException {
        String password = new Secrets(home.secrets()).password(Secrets.ADMIN);
        Lives lives = new Lives(
                street::gateways,
                password,
                seed,
                new Lives.Surroundings(tally, memory, tools::wrongClockSince, journal::note));
        Players players = new Players(() -> street.gateways().getFirst(), password, tools::wrongClockSince);
        Thread counting = Thread.ofPlatform().name("figures").daemon().start(figures);
        ExecutorService people = lives.start(PEOPLE);
        ExecutorService playing = players.start(PLAYERS);
        Blows blows = new Blows(street, tools, seed, new Blows.Watch(home, journal, recoveries, tally));
        blows.strikeFor(how);
        journal.note("no further blow; the last stories end");
        players.stop();
        lives.stop();
        List<Finding> findings = new ArrayList<>(blows.findings());
        if (!Players.await(playing, LAST_STORIES_MINUTES) || !Lives.await(people, LAST_STORIES_MINUTES)) {
            findings.add(new Finding("every story ends", "some go on after " + LAST_STORIES_MINUTES + " minutes"));
        }
        findings.addAll(memory.findings());
        players.broken().forEach(story -> findings.add(new Finding("every story ends as promised", story)));
        AtRest rest = new AtRest(home, memory);
        findings.addAll(rest.findings());
        figures.stop();
        counting.join();
        Outcome.Sums sums = new Outcome.Sums(tally, memory, figures.sums(), recoveries.told());
        if (how.compareTo(LONG_ENOUGH) >= 0) {
            findings.addAll(sums.notTested());
        }
        Outcome.Stories stories = new Outcome.Stories(
                players.played(), players.steps(), lives.lived(), players.waived() + lives.waived());
        return new Outcome(blows.struck(), stories, sums, tools.notRun(), rest.held(), findings);
    }
}

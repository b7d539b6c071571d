package org.lovebank.rules.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.house.Roads;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.ProcessTable;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.StreetFailure;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;

/** A street of its own with two copies of each house, each copy of one of two releases; it opens with the one before. */
final class TwoReleases implements AutoCloseable, Progress {

    static final int REPLICAS = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path folder;
    private final StackHome home;
    private final Map<Replica, Release> releases = new ConcurrentHashMap<>();
    private final List<String> starts = new ArrayList<>();

    private TwoReleases() throws IOException {
        this.folder = Files.createTempDirectory("lovebank-upgrade");
        this.home = new StackHome(folder, Release.NOW.checkout());
    }

    static TwoReleases open() throws Exception {
        TwoReleases street = new TwoReleases();
        try {
            street.start();
            return street;
        } catch (Exception failed) {
            street.close();
            throw failed;
        }
    }

    StackHome home() {
        return home;
    }

    String password() {
        return new Secrets(home.secrets()).password(Secrets.ADMIN);
    }

    /** Ends a copy as an operator would, and starts the other release in its place. */
    void exchange(Replica copy, Release release) throws IOException, InterruptedException {
        assertThat(new StreetStop(home).stopPart(copy.name()).orElseThrow()).doesNotContain("killed");
        releases.put(copy, release);
        start();
        long pid = Part.findAlive(home, copy.name()).orElseThrow().pid();
        assertThat(ProcessTable.words(pid))
                .contains(copy.house().jar(release.checkout()).toString());
    }

    /** The release of a house; empty while its copies differ. */
    Optional<Release> of(House house) {
        List<Release> all = IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> of(new Replica(house, number)))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** A house that has taken nothing away, so that the release before may start again on its database. */
    House thatMayGoBack() {
        return Arrays.stream(House.values())
                .filter(house -> added(house).stream().noneMatch(name -> name.contains("__contract_")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("each house has taken something away: no way back is left"));
    }

    /** What this release does to a house's database that the one before did not. */
    static List<String> added(House house) {
        List<String> before = names(Release.BEFORE.migrations(house));
        return names(Release.NOW.migrations(house)).stream()
                .filter(name -> !before.contains(name))
                .toList();
    }

    /** {@code volunteer N N−1, timebank …}: the release of each copy. */
    @Override
    public String toString() {
        return Arrays.stream(House.values())
                .map(house -> IntStream.rangeClosed(1, REPLICAS)
                        .mapToObj(number -> of(new Replica(house, number)).toString())
                        .collect(Collectors.joining(" ", house.word() + " ", "")))
                .collect(Collectors.joining(", "));
    }

    /** How long each copy took to be ready, in the order in which they were started. */
    synchronized List<String> starts() {
        return List.copyOf(starts);
    }

    private Release of(Replica copy) {
        return releases.getOrDefault(copy, Release.BEFORE);
    }

    /** On a machine that is busy with other things a start may take longer than a launcher waits. */
    private void start() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                new StreetStart(home, Clock.systemUTC(), this, Roads.DIRECT, copy -> of(copy).checkout())
                        .start(PortPlan.of(home, Optional.empty(), REPLICAS));
                return;
            } catch (StreetFailure failed) {
                if (System.nanoTime() > until
                        || !String.valueOf(failed.getMessage()).contains("does not answer")) {
                    throw new AssertionError(failed.getMessage() + "\n" + failed.logEnd(), failed);
                }
            }
        }
    }

    @Override
    public synchronized void ready(String part, Duration took, String words) {
        starts.add(String.format(Locale.ROOT, "%s %.1f s", part, took.toMillis() / 1e3));
    }

    @Override
    public void notice(String words) {
        // a port was taken: another one is as good
    }

    @Override
    public void alreadyRuns(String part, String words) {
        // only one copy is exchanged at a time
    }

    @Override
    public void close() throws IOException {
        try {
            new StreetStop(home).stop();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        assertThat(PartStop.leftovers(home)).isEmpty();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }
}

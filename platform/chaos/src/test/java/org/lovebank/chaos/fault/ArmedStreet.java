package org.lovebank.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lovebank.chaos.check.Promises;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.OpenDatabase;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;
import org.lovebank.stack.testing.FaultHits;

/** A street of real processes, in each of which a fault point can be armed. */
final class ArmedStreet implements AutoCloseable {

    private static final Path CHECKOUT = Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Deposits that a partner tells of directly have no record in the registry. */
    private static final String OF_RECORDS_ONLY = "every counted record is deposited once";

    private final StackHome home;

    private ArmedStreet(StackHome home) {
        this.home = home;
    }

    static ArmedStreet open(Path folder) throws Exception {
        ArmedStreet street = new ArmedStreet(new StackHome(folder, CHECKOUT));
        Files.createDirectories(folder);
        for (House house : House.values()) {
            Files.createDirectories(street.armory(house));
            Files.deleteIfExists(street.armed(house));
            Files.writeString(
                    street.home.settings(house.word()),
                    "JAVA_TOOL_OPTIONS=-javaagent:" + agent() + "=" + street.armory(house) + "\n");
        }
        try {
            street.start(1);
            return street;
        } catch (Exception failed) {
            street.close();
            throw failed;
        }
    }

    /** The first passing of a point by this house does the harm: halt, fail or wait:MILLIS. */
    void arm(House house, String point, String harm) throws IOException {
        Path half = armory(house).resolve("half");
        Files.writeString(half, point + " " + harm);
        Files.move(half, armed(house), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void disarm() throws IOException {
        for (House house : House.values()) {
            Files.deleteIfExists(armed(house));
        }
    }

    /** Waits until an armed point has been passed. */
    void awaitHit(House house) {
        Patience.until("a hit in " + house.word(), () -> Files.exists(armed(house)), still -> !still);
    }

    /** Waits until the process that was armed has ended by itself. */
    void awaitDeath(House house) {
        awaitHit(house);
        Patience.until(
                "the end of " + house.word(),
                () -> Part.findAlive(home, house.word()).isEmpty(),
                dead -> dead);
    }

    /** Starts what is dead. */
    void repair() throws InterruptedException {
        start(1);
    }

    private void start(int replicas) throws InterruptedException {
        new StreetStart(home, Clock.systemUTC(), new Quiet()).start(PortPlan.of(home, Optional.empty(), replicas));
    }

    String gateway() {
        return "http://localhost:"
                + Part.find(home, House.GATEWAY.word()).orElseThrow().port();
    }

    Api admin() {
        return Api.at(gateway()).signIn(DemoCommunity.ADMIN, new Secrets(home.secrets()).password(Secrets.ADMIN));
    }

    DemoLogins community() {
        return DemoCommunity.ensure(gateway(), new Secrets(home.secrets()).password(Secrets.ADMIN));
    }

    DemoLogin login(String name) {
        return community().find(name).orElseThrow();
    }

    /** A figure of a house's database. */
    long count(House house, String sql, Object... values) {
        return Long.parseLong(word(house, sql, values).orElseThrow());
    }

    /** The first word that a house's database answers, if there is one. */
    Optional<String> word(House house, String sql, Object... values) {
        try (Connection connection = OpenDatabase.of(home, house).getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The sum of a counter over its labels, as the house shows it. */
    double meter(House house, String name) {
        int port = Part.findAlive(home, house.word()).orElseThrow().managementPort();
        return page(URI.create("http://127.0.0.1:" + port + "/q/metrics"))
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String page(URI address) {
        try {
            HttpRequest question = HttpRequest.newBuilder(address).build();
            return HTTP.send(question, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Fails unless, within moments, all is heard, nothing is parked or missing and the ledger verifies. */
    void allPromisesHold() {
        List<Finding> findings = Patience.until("all promises hold", this::findings, List::isEmpty);
        assertThat(findings).isEmpty();
    }

    private List<Finding> findings() {
        try {
            return new Promises(home, new Memory())
                    .check().stream()
                            .filter(finding -> !finding.toString().contains(OF_RECORDS_ONLY))
                            .toList();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Path armory(House house) {
        return FaultHits.folder().toAbsolutePath().resolve(house.word());
    }

    private Path armed(House house) {
        return armory(house).resolve("armed");
    }

    private static Path agent() throws IOException {
        try (Stream<Path> built = Files.list(CHECKOUT.resolve("platform/chaos/target"))) {
            return built.filter(file -> file.getFileName().toString().matches("lovebank-chaos-[0-9].*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the agent is not built: ./lovebank test faults builds it"));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            new StreetStop(home).stop();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        assertThat(PartStop.leftovers(home)).isEmpty();
    }

    /** Nobody watches the parts come up; what fails is thrown. */
    private static final class Quiet implements Progress {

        @Override
        public void notice(String words) {}

        @Override
        public void ready(String part, java.time.Duration took, String words) {}

        @Override
        public void alreadyRuns(String part, String words) {}
    }
}

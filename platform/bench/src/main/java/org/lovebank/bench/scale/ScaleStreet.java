package org.lovebank.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.lovebank.bench.load.RepeatedGet;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;

/** A street of its own in a folder that is thrown away with it; it grows by replicas and keeps its data. */
public final class ScaleStreet implements AutoCloseable {
    private final StackHome home;
    private PortPlan ports;

    public ScaleStreet(Path checkout) throws IOException {
        Path folder = Files.createTempDirectory("lovebank-scale");
        // A folder that only its owner may enter would shut the unprivileged server out.
        folder.toFile().setExecutable(true, false);
        home = new StackHome(folder, checkout);
        // The bench writes beside the house, whose own commits would wake the relay.
        Files.writeString(home.settings(), "LOVEBANK_EVENTLOG_RELAY_POLL_INTERVAL=10ms\n");
        ports = PortPlan.of(home, Optional.empty(), 1);
        // Whoever ends the bench in the middle leaves no street behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtTheEnd));
    }

    public void open(int replicas) throws InterruptedException {
        ports = PortPlan.of(home, Optional.empty(), replicas);
        new StreetStart(home, Clock.systemUTC(), new Silent()).start(ports);
        DemoCommunity.ensure("http://localhost:" + gatewayPort(), password());
    }

    public int gatewayPort() {
        return ports.of(House.GATEWAY);
    }

    /** Where a house shows its figures. */
    public int managementPort(House house) {
        return ports.managementOf(house);
    }

    /** Where its parts are known. */
    public StackHome home() {
        return home;
    }

    /** A token for whoever reads the community's area. */
    private String token() {
        return Api.at("http://localhost:" + gatewayPort())
                .post("/api/v1/sessions", Map.of("username", DemoCommunity.ADMIN, "password", password()))
                .path("accessToken")
                .asText();
    }

    /** One area, again and again: token, route, token again, scope, one row. The token lives for minutes only. */
    public RepeatedGet readsOfAnArea() {
        return new RepeatedGet("/api/v1/areas/" + CommunityPlan.HOME, token());
    }

    /** The service ledger as a sheet, again and again: as the above, and a committed note of who asked, and a zipped file. */
    public RepeatedGet exportsOfTheLedger() {
        return new RepeatedGet(
                "/api/v1/service-ledger/export?format=XLSX&purpose=MONTHLY_REPORT&areaPath=" + CommunityPlan.HOME,
                token());
    }

    public Connection database(House house) throws SQLException {
        return new Superuser(ports.postgres(), new Secrets(home.secrets()).password(Secrets.POSTGRES)).in(house.word());
    }

    private void closeAtTheEnd() {
        try {
            close();
        } catch (IOException left) {
            System.err.println("bench: " + home.root() + " is left behind");
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!Files.exists(home.root())) {
            return;
        }
        try {
            new StreetStop(home).stop();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        try (var all = Files.walk(home.root())) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    /** Who may do everything in the demo community. */
    public String password() {
        return new Secrets(home.secrets()).password(Secrets.ADMIN);
    }

    /** What comes up is measured, not watched. */
    private static final class Silent implements Progress {
        @Override
        public void notice(String words) {
            System.err.println("bench: " + words);
        }

        @Override
        public void ready(String part, Duration took, String words) {
            System.err.println("bench: " + part + " ready");
        }

        @Override
        public void alreadyRuns(String part, String words) {
            // a second replica joins it
        }
    }
}

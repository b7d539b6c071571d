package org.lovebank.bench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.bench.ledger.Database;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.ledger.Server;
import org.lovebank.bench.town.Filling;
import org.lovebank.bench.town.Town;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.house.House;
import org.lovebank.stack.testing.TestTokens;

/** What a run needs, made for it and thrown away with it: a server, and the registry's database, filled. */
final class RegistryGround implements AutoCloseable {

    private static final String HOUSE = "volunteer";
    private static final String NOBODY = "127.0.0.1:9";

    final Town town;
    final Database database;
    final long fillSeconds;
    final long serverPid;
    private final Path checkout;
    private final Path folder;
    private final HouseDatabase ofHouse;
    private final List<AutoCloseable> open = new ArrayList<>();

    RegistryGround(Path checkout, RegistrySize size)
            throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        this.checkout = checkout;
        this.town = new Town(size.town(), Instant.now());
        folder = Files.createTempDirectory("lovebank-bench");
        // A folder that only its owner may enter would shut the unprivileged server out.
        folder.toFile().setExecutable(true, false);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        RegistryBench.progress("starting PostgreSQL in " + folder);
        Server server = Server.start(folder, List.of("shared_buffers=2GB"));
        open.add(server);
        serverPid = server.pid();
        ofHouse = new HouseDatabases(server.port(), Server.PASSWORD).create(HOUSE, HOUSE, "owner", "app");
        database = server.database(HOUSE);
        house(Map.of(), List.of()).close();
        long begin = System.nanoTime();
        new Filling(size.town(), town).fill(database, folder);
        fillSeconds = (System.nanoTime() - begin) / 1_000_000_000L;
    }

    /** The registry without its jobs: what they read by the clock would be counted as well. */
    HouseUnderLoad quietHouse(List<String> flags) throws IOException, InterruptedException {
        return house(Map.of("QUARKUS_SCHEDULER_ENABLED", "false"), flags);
    }

    /** The registry with the jobs that bring what was imported in, and without the others. */
    HouseUnderLoad importingHouse() throws IOException, InterruptedException {
        Map<String, String> more = new HashMap<>();
        for (String job : List.of(
                "RECORDS_FINALISE",
                "FINDINGS_LOOK",
                "VOLUNTEERS_SLEEP",
                "INVITATIONS_LAPSE",
                "DATA_FORGET",
                "ABILITIES_REMIND")) {
            more.put("LOVEBANK_" + job + "_EVERY", "off");
        }
        return house(more, List.of());
    }

    private HouseUnderLoad house(Map<String, String> more, List<String> flags)
            throws IOException, InterruptedException {
        HouseUnderLoad house =
                HouseUnderLoad.start(House.VOLUNTEER, checkout, folder, ofHouse, NOBODY, false, more, flags);
        open.add(house);
        return house;
    }

    Path serverLog() {
        return folder.resolve("postgres.log");
    }

    /** The role as which the house asks. */
    String houseRole() {
        return ofHouse.app();
    }

    /** Somebody who works for the whole city; tokens last ten minutes, so each load takes a fresh one. */
    static String staff() {
        return TestTokens.forCaller(UUID.randomUUID())
                .roles("STATION_WORKER", "STATION_HEAD")
                .areas("cn")
                .sign();
    }

    @Override
    public void close() {
        for (AutoCloseable each : open.reversed()) {
            try {
                each.close();
            } catch (Exception already) {
                System.err.println("bench: " + already.getMessage());
            }
        }
        open.clear();
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            System.err.println("bench: left behind " + folder);
        }
    }
}

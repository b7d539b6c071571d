package org.lovebank.bench.city;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.bench.ledger.Database;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.ledger.Server;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.house.House;
import org.lovebank.stack.testing.TestTokens;

/** What the run needs, made for it and thrown away with it: a server, task-service, and a city in its tables. */
public final class City implements AutoCloseable {

    private static final String HOUSE = "task";
    private static final int PATTERNS = 64;
    private static final int SLOTS_A_DAY = 48;

    final CitySize size;
    final Database database;
    final HouseUnderLoad house;
    final String dispatcher = token(UUID.randomUUID(), "COMMUNITY_DISPATCHER");
    private final double buildSeconds;
    private final Path folder;
    private final List<AutoCloseable> open = new ArrayList<>();

    public City(Path checkout, CitySize size) throws IOException, InterruptedException, SQLException {
        this.size = size;
        folder = Files.createTempDirectory("lovebank-bench");
        // A folder that only its owner may enter would shut the unprivileged server out.
        folder.toFile().setExecutable(true, false);
        Server server = Server.start(folder);
        open.add(server);
        HouseDatabase ofHouse = new HouseDatabases(server.port(), Server.PASSWORD).create(HOUSE, HOUSE, "owner", "app");
        // What the house does by the clock would be counted as well, and a query that is broken off would not.
        Map<String, String> quiet = Map.of("QUARKUS_SCHEDULER_ENABLED", "false", "LOVEBANK_TASK_MATCHING_LIMIT", "10s");
        house = HouseUnderLoad.start(House.TASK, checkout, folder, ofHouse, "127.0.0.1:9", false, quiet);
        open.add(house);
        database = server.database(HOUSE);
        long begin = System.nanoTime();
        database.run(script());
        database.run("vacuum analyze");
        buildSeconds = (System.nanoTime() - begin) / 1e9;
    }

    /** How long filling the tables took. */
    public double buildSeconds() {
        return buildSeconds;
    }

    static String token(UUID who, String role) {
        return TestTokens.forCaller(who).roles(role).areas("cn").sign();
    }

    /** Active volunteers whom a machine may rank. */
    List<UUID> volunteers(int many) throws SQLException {
        try (Connection connection = database.open();
                PreparedStatement select =
                        connection.prepareStatement("select id from volunteer where status = 'ACTIVE'"
                                + " and not prefers_human_dispatch order by id limit " + many);
                ResultSet row = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private String script() throws IOException {
        try (InputStream text = City.class.getResourceAsStream("city.sql")) {
            if (text == null) {
                throw new IOException("city.sql is not in the bench's jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{patterns}", patterns())
                    .replace("{registered}", String.valueOf(size.registered()))
                    .replace("{active}", String.valueOf(size.activePercent()))
                    .replace("{communities}", String.valueOf(size.communities()))
                    .replace("{open}", String.valueOf(size.open()));
        }
    }

    /** Weeks in which people are free: five stretches of four hours each, as half-hours and as parts of days. */
    private static String patterns() {
        Random random = new Random(42);
        StringBuilder rows = new StringBuilder();
        for (int n = 0; n < PATTERNS; n++) {
            BitSet hours = new BitSet();
            for (int stretch = 0; stretch < 5; stretch++) {
                int from = random.nextInt(7) * SLOTS_A_DAY + 2 * (8 + random.nextInt(10));
                hours.set(from, from + 8);
            }
            int parts = hours.stream().map(City::part).reduce(0, (all, part) -> all | part);
            rows.append(n == 0 ? "(" : ", (").append(n).append(", '\\x");
            rows.append(HexFormat.of().formatHex(hours.toByteArray())).append("', ");
            rows.append(parts).append(')');
        }
        return rows.toString();
    }

    private static int part(int slot) {
        int hour = slot % SLOTS_A_DAY / 2;
        return 1 << (slot / SLOTS_A_DAY * 3 + (hour < 12 ? 0 : hour < 18 ? 1 : 2));
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
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            System.err.println("bench: left behind " + folder);
        }
    }
}

package org.lovebank.bench.signup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lovebank.bench.ledger.Database;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.ledger.Server;
import org.lovebank.events.Topics;
import org.lovebank.stack.broker.SuiteTopics;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.house.House;
import org.lovebank.stack.testing.KafkaBroker;
import org.lovebank.stack.testing.TestTokens;

/** What the run needs, made for it and thrown away with it: server, broker, task-service, volunteers with their tokens. */
final class SignUpGround implements AutoCloseable {

    private static final String HOUSE = "task";
    private static final String AREA = "cn.bench.street.community";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    final Database database;
    final HouseUnderLoad house;
    final List<UUID> people = new ArrayList<>();
    final List<String> tokens = new ArrayList<>();

    private final Path folder;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final String leader = token("TEAM_LEADER");
    private final String dispatcher = token("COMMUNITY_DISPATCHER");
    private final long serverPid;
    private int activities;

    SignUpGround(Path checkout, int volunteers) throws IOException, InterruptedException, SQLException {
        folder = Files.createTempDirectory("lovebank-bench");
        // A folder that only its owner may enter would shut the unprivileged server out.
        folder.toFile().setExecutable(true, false);
        Server server = Server.start(folder);
        open.add(server);
        KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"));
        open.add(broker);
        broker.createTopics(SuiteTopics.ALL, Topics.SHARDS);
        HouseDatabase ofHouse = new HouseDatabases(server.port(), Server.PASSWORD).create(HOUSE, HOUSE, "owner", "app");
        house = HouseUnderLoad.start(House.TASK, checkout, folder, ofHouse, broker.bootstrap(), true, Map.of());
        open.add(house);
        database = server.database(HOUSE);
        serverPid = server.pid();
        invite(volunteers);
    }

    private static String token(String role) {
        return TestTokens.forCaller(UUID.randomUUID()).roles(role).areas("cn").sign();
    }

    Busy busy() {
        return Busy.now(house.pid(), serverPid);
    }

    /** As the registry would have told of them. */
    private void invite(int volunteers) throws SQLException {
        database.run("insert into place (path, area_id, level, name, version, changed_at) values ('" + AREA
                + "', gen_random_uuid(), 'COMMUNITY', 'Bench', 1, now())");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < volunteers; i++) {
            UUID id = UUID.randomUUID();
            people.add(id);
            tokens.add(TestTokens.forCaller(id).roles("VOLUNTEER").areas(AREA).sign());
            rows.append(i == 0 ? "" : ",")
                    .append("('")
                    .append(id)
                    .append("', 'V")
                    .append(i)
                    .append("', '王**', 'ACTIVE', '")
                    .append(AREA)
                    .append("', 'FROM_18_TO_59', '{}', '[]', false, 1, now())");
        }
        database.run("insert into volunteer (id, volunteer_no, masked_name, status, area_path, age_band, languages,"
                + " qualifications, prefers_human_dispatch, source_version, changed_at) values " + rows);
        database.run("analyze");
    }

    /** A published activity on a day of its own with one shift; answers with both ids. */
    List<String> activity(int places, int waiting) throws IOException, InterruptedException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(2L + activities++));
        String times = "\"startsAt\":\"" + start + "\",\"endsAt\":\"" + start.plus(Duration.ofHours(2)) + "\"";
        String id = id(house.post(
                "/activities",
                leader,
                "{\"type\":\"NORMAL\",\"areaPath\":\"" + AREA
                        + "\",\"title\":\"植树\",\"content\":\"一起植树。\",\"categoryCode\":\"ENVIRONMENT\",\"place\":\"公园\","
                        + times + ",\"riskStatement\":\"注意安全。\"}"));
        String shift = id(house.post(
                "/activities/" + id + "/shifts",
                leader,
                "{\"role\":\"植树\"," + times + ",\"seats\":" + places + ",\"waitlistMax\":" + waiting + "}"));
        house.post("/activities/" + id + "/submission", leader, "{}");
        house.post("/activities/" + id + "/publication", dispatcher, "{}");
        return List.of(id, shift);
    }

    private static String id(String answer) {
        Matcher found = ID.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("no id in the answer");
        }
        return found.group(1);
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

package org.lovebank.rules.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.rules.Street;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.Registrar;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.StreetStop;
import org.lovebank.stack.testing.FaultRow;

/** Every command of the runbooks is run on a street, in the order in which an operator would meet them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunbookTest {
    private static final String PASSWORD = "a-password-for-the-runbooks";
    private static final Pattern FORGOTTEN = Pattern.compile("  (\\S+) shard (\\d+) #(\\d+)  (\\S+)  subject (\\S+) ");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static StackHome home;

    @BeforeAll
    static void prepare() throws Exception {
        home = new StackHome(folder.resolve("street"), Street.ROOT);
        Files.createDirectories(home.root());
        // An alarm comes with the next sweep.
        Files.writeString(home.settings(), "LOVEBANK_EVENTLOG_CONSUMER_SWEEP_INTERVAL=2s\n");
        ENVIRONMENT.putAll(Map.of(
                "LOVEBANK_HOME", home.root().toString(),
                "LOVEBANK_BUILD", "never",
                "LOVEBANK_PASSWORD", "",
                "BACKUPS", folder.resolve("backups").toString(),
                "SAFE", folder.resolve("safe").toString()));
    }

    @AfterAll
    static void closeTheStreet() throws Exception {
        new StreetStop(home).stop();
        assertThat(PartStop.leftovers(home)).isEmpty();
    }

    @Test
    @Order(1)
    void everyPageIsShortAndRun() throws IOException {
        try (Stream<Path> pages = Files.list(Runbook.folder())) {
            assertThat(pages.map(Street::nameOf))
                    .containsExactlyInAnyOrder(
                            "install.md",
                            "backup.md",
                            "upgrade.md",
                            "parked-events.md",
                            "lag.md",
                            "rotate-keys.md",
                            "compromised-client.md",
                            "erasure-request.md",
                            "disk-full.md",
                            "capacity.md",
                            "restore.md",
                            "broken-chain.md")
                    .allSatisfy(page -> assertThat(Street.read(Runbook.folder().resolve(page))
                                    .lines()
                                    .count())
                            .as("%s fits on a screen", page)
                            .isLessThanOrEqualTo(60))
                    .allSatisfy(page -> assertThat(Runbook.read(page).blocks()).isNotEmpty());
        }
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"install.md", "backup.md", "upgrade.md"})
    void aStreetIsOpenedAndBackedUp(String page) throws Exception {
        run(page, Map.of());
    }

    @Test
    @Order(3)
    void parkedEventsAreShownAppliedAndDiscarded() throws Exception {
        // given: two events of the registry that task-service could not apply
        List<Map<String, String>> parked = List.of(park(0), park(1));

        // when / then
        run(
                "parked-events.md",
                Map.of(
                        "SHARD", parked.get(0).get("shard"),
                        "NUMBER", parked.get(0).get("seq"),
                        "SUBJECT", parked.get(0).get("subject"),
                        "OTHER_NUMBER", parked.get(1).get("seq")));
    }

    @Test
    @Order(4)
    void aBrokerThatLostEverythingIsFilledFromTheLogs() throws Exception {
        // when
        run("lag.md", Map.of());

        // then
        register("小河");
        everythingIsHeard();
    }

    @Test
    @Order(5)
    void theMasterKeyIsChangedUnderway() throws Exception {
        login("ops", UUID.randomUUID().toString(), List.of("OPS"));
        run("rotate-keys.md", Map.of("LOVEBANK_PASSWORD", PASSWORD));
    }

    @Test
    @Order(6)
    void aClientIsShutAndOpenedAgain() throws Exception {
        JsonNode client = admin().post(
                        "/api/v1/clients",
                        Map.of(
                                "clientId",
                                "partner-" + UUID.randomUUID(),
                                "name",
                                "测试·合作方",
                                "scopes",
                                List.of("events:read"),
                                "areas",
                                List.of(CommunityPlan.HOME)));
        run("compromised-client.md", Map.of("CLIENT", client.path("clientId").asText()));
    }

    @Test
    @Order(7)
    void somebodyIsForgotten() throws Exception {
        String person = register("小溪");
        login("person", person, List.of("VOLUNTEER"));
        login("officer", UUID.randomUUID().toString(), List.of("DPO"));
        run(
                "erasure-request.md",
                Map.of("PERSON", "person", "AREA", CommunityPlan.HOME, "LOVEBANK_PASSWORD", PASSWORD));
    }

    @Test
    @Order(8)
    @FaultRow(43)
    void fault43ARestoredHouseAlarmsWhoWasAheadAndIsReconciledEventByEvent() throws Exception {
        // given
        String before = Clock.systemUTC().instant().toString();
        register("小湖");
        everythingIsHeard();
        Map<String, String> known = log();

        // when
        String printed = run("restore.md", Map.of("BEFORE", before));

        // then
        Map<String, String> forgotten = new TreeMap<>(known);
        forgotten.keySet().removeAll(log().keySet());
        List<String> listed = FORGOTTEN
                .matcher(printed)
                .results()
                .map(line -> line.group(1) + " " + line.group(2) + " " + line.group(3) + " " + line.group(4) + " "
                        + line.group(5))
                .distinct()
                .toList();
        assertThat(forgotten).isNotEmpty();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(forgotten.values());
        register("小湾");
        everythingIsHeard();
    }

    @ParameterizedTest
    @Order(9)
    @ValueSource(strings = {"disk-full.md", "broken-chain.md", "capacity.md"})
    void theOtherPagesAreRun(String page) throws Exception {
        run(page, Map.of());
    }

    private static String run(String page, Map<String, String> further) throws Exception {
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(further);
        return Runbook.read(page).run(environment);
    }

    /** The n-th event of the registry's log, parked at task-service as if it had failed. */
    private static Map<String, String> park(int n) throws SQLException {
        String event = """
                select shard, seq, subject, id, type, version, occurred_at, data::text as data from event_log
                 where type = 'vol.area.changed.v1' and shard = (select shard from event_log
                   where type = 'vol.area.changed.v1' group by shard order by count(distinct subject) desc limit 1)
                 order by seq offset ? limit 1
                """;
        try (Connection registry = database(House.VOLUNTEER);
                PreparedStatement ask = registry.prepareStatement(event);
                Connection task = database(House.TASK)) {
            ask.setInt(1, n);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                Map<String, Object> envelope = new HashMap<>(Map.of(
                        "source",
                        "volunteer",
                        "epoch",
                        1,
                        "epochBase",
                        0,
                        "shard",
                        row.getInt("shard"),
                        "sequence",
                        row.getLong("seq"),
                        "id",
                        row.getString("id"),
                        "type",
                        row.getString("type"),
                        "subject",
                        row.getString("subject"),
                        "version",
                        row.getLong("version"),
                        "occurredAt",
                        row.getTimestamp("occurred_at").toInstant().toString()));
                try (PreparedStatement insert = task.prepareStatement("""
                        insert into inbox_parked (source, epoch, shard, seq, subject, envelope, data, reason, error)
                        values ('volunteer', 1, ?, ?, ?::uuid, ?::jsonb, ?, 'FAILED', 'a bug of before')
                        """)) {
                    insert.setInt(1, row.getInt("shard"));
                    insert.setLong(2, row.getLong("seq"));
                    insert.setString(3, row.getString("subject"));
                    insert.setString(4, Api.JSON.valueToTree(envelope).toString());
                    insert.setString(5, row.getString("data"));
                    insert.executeUpdate();
                }
                return Map.of(
                        "shard",
                        row.getString("shard"),
                        "seq",
                        row.getString("seq"),
                        "subject",
                        row.getString("subject"));
            }
        }
    }

    /** The registry's log: what reconciliation calls an event, by the event's id. */
    private static Map<String, String> log() throws SQLException {
        Map<String, String> log = new TreeMap<>();
        try (Connection registry = database(House.VOLUNTEER);
                PreparedStatement ask =
                        registry.prepareStatement("select id, shard, seq, type, subject from event_log");
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                log.put(
                        row.getString(1),
                        "volunteer " + row.getInt(2) + " " + row.getLong(3) + " " + row.getString(4) + " "
                                + row.getString(5));
            }
        }
        return log;
    }

    /** Until every house that listens to the registry has applied all that it has told. */
    private static void everythingIsHeard() throws SQLException {
        String heads = "select string_agg(shard || ':' || seq, ' ' order by shard) from"
                + " (select shard, max(seq) as seq from event_log group by shard) as head";
        String cursors = "select string_agg(shard || ':' || last_seq, ' ' order by shard) from inbox_cursor"
                + " where source = 'volunteer' and last_seq > 0";
        for (House listener : List.of(House.TASK, House.TIMEBANK, House.GATEWAY)) {
            Patience.until(
                    "all is heard by " + listener, () -> word(listener, cursors), word(House.VOLUNTEER, heads)::equals);
        }
    }

    private static String word(House house, String question) {
        try (Connection session = database(house)) {
            return Superuser.word(session, question);
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    private static String register(String called) {
        DemoLogins logins = logins();
        Api head = Api.at(gateway())
                .signIn(
                        DemoCommunity.STATION_HEAD,
                        logins.find(DemoCommunity.STATION_HEAD).orElseThrow().password());
        Registrar registrar = new Registrar(head);
        String id = registrar.registerOnSite(called, "FEMALE").path("id").asText();
        registrar.acceptCharter(id, "ONSITE");
        return id;
    }

    private static void login(String name, String person, List<String> roles) {
        admin().post(
                        "/api/v1/logins",
                        Map.of(
                                "username", name,
                                "password", PASSWORD,
                                "personId", person,
                                "roles", roles,
                                "areas", List.of(CommunityPlan.HOME),
                                "orgs", new ArrayList<String>()));
    }

    private static Api admin() {
        return Api.at(gateway()).signIn(DemoCommunity.ADMIN, secrets().password(Secrets.ADMIN));
    }

    private static DemoLogins logins() {
        return DemoCommunity.ensure(gateway(), secrets().password(Secrets.ADMIN));
    }

    private static Connection database(House house) throws SQLException {
        int port = Part.findAlive(home, "postgres").orElseThrow().port();
        return new Superuser(port, secrets().password(Secrets.POSTGRES)).in(house.word());
    }

    private static String gateway() {
        return "http://localhost:"
                + Part.findAlive(home, House.GATEWAY.word()).orElseThrow().port();
    }

    private static Secrets secrets() {
        return new Secrets(home.secrets());
    }
}

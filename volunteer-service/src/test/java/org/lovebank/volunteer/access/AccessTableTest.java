package org.lovebank.volunteer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.volunteer.access.AccessWorld.Asked;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.TheRegistry;

/**
 * Calls every address of this house with every role: from elsewhere, in the place that it is about, and as the person
 * whose matter it is. The outcome is the table, row by row; what the table does not list must not be there.
 */
@QuarkusTest
@TheRegistry
class AccessTableTest {

    private static final List<String> ALL = List.of(
            Roles.RESIDENT,
            Roles.PROXY,
            Roles.GUARDIAN,
            Roles.VOLUNTEER,
            Roles.MINOR_VOLUNTEER,
            Roles.GRID_DUTY,
            Roles.WITNESS,
            Roles.TEAM_CORE,
            Roles.TEAM_LEADER,
            Roles.ORG_COORDINATOR,
            Roles.COMMUNITY_DISPATCHER,
            Roles.STATION_WORKER,
            Roles.STATION_HEAD,
            Roles.BANK_TELLER,
            Roles.BANK_COUNCIL,
            Roles.REDEMPTION_PARTNER,
            Roles.CENTER_ADMIN,
            Roles.AUDITOR,
            Roles.DPO,
            Roles.PARTNER_CLIENT,
            Roles.SYSTEM_JOB,
            Roles.OPS);

    private static final String PUBLIC = "public";
    private static final String BESIDE = " | ";
    private static final int AT_ONCE = 8;
    private static final Map<String, String> TABLE = table();

    @Inject
    Rows rows;

    @Test
    void everyAddressOfTheHouseStandsInTheTable() {
        // given
        String document = openApi();

        // when
        Set<String> addresses = addresses(document);

        // then
        assertThat(addresses).isEqualTo(TABLE.keySet());
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        for (String address : TABLE.keySet()) {
            // when
            String[] call = address.split(" ", 2);
            Door.Told answer = Door.call(call[0], call[1].replaceAll("\\{[a-zA-Z]+}", "cn"), "", "");

            // then
            if (isPublic(address)) {
                assertThat(answer.status()).as(address).isNotEqualTo(401).isLessThan(500);
                continue;
            }
            assertThat(answer.status()).as(address).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void everyRoleMayWhatTheTableSaysHereAndElsewhereAndNothingElse() {
        // given
        AccessWorld world = new AccessWorld(rows);
        Map<String, Asked> requests = world.requests();
        TABLE.forEach((address, row) -> {
            if (!row.contains(BESIDE)) {
                requests.putIfAbsent(address, Asked.nowhere(address));
            }
        });
        assertThat(requests.keySet()).isEqualTo(TABLE.keySet());

        // when
        Map<String, Map<String, String>> elsewhere = tried(world, requests, _ -> ALL, this::fromElsewhere, AT_ONCE);
        Function<String, List<String>> allowed = address -> roles(elsewhere.getOrDefault(address, Map.of()));
        Function<String, List<String>> people = address -> allowed.apply(address).stream()
                .filter(Set.of(Roles.RESIDENT, Roles.VOLUNTEER, Roles.PROXY)::contains)
                .toList();
        Map<String, Map<String, String>> themselves = tried(world, requests, people, this::asThePerson, 1);
        Map<String, Map<String, String>> here = tried(world, requests, allowed, this::inThePlace, 1);

        // then
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        TABLE.forEach((address, row) -> {
            String whole = row(
                    isPublic(address) ? (row.equals("-") ? "-" : PUBLIC) : "*",
                    allowed.apply(address),
                    here.getOrDefault(address, Map.of()),
                    themselves.getOrDefault(address, Map.of()),
                    elsewhere.getOrDefault(address, Map.of()));
            expected.add(address + " = " + (row.contains(BESIDE) ? row : inOrder(row)));
            found.add(address + " = " + (row.contains(BESIDE) ? whole : whole.substring(0, whole.indexOf(BESIDE))));
        });
        assertThat(found).isEqualTo(expected);
    }

    /** Roles | those who get in where it is | whether the person does | what everybody else is told. */
    private static String row(
            String everybody,
            List<String> allowed,
            Map<String, String> here,
            Map<String, String> themselves,
            Map<String, String> elsewhere) {
        List<String> in = here.entrySet().stream()
                .filter(told -> letIn(told.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        String told = allowed.stream()
                .map(role -> elsewhere.getOrDefault(role, "").replaceAll("^in$", "open"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return words(allowed, ALL, everybody) + " | " + words(in, allowed, "=") + " | "
                + (themselves.values().stream().anyMatch(AccessTableTest::letIn) ? "own" : "-") + " | " + told;
    }

    /** That it asks for no token is seen by another test. */
    private static boolean isPublic(String address) {
        String row = TABLE.getOrDefault(address, "");
        return row.startsWith(PUBLIC + BESIDE) || row.equals("-");
    }

    /** A row of roles alone: its scope is not tried yet. */
    private static String inOrder(String roles) {
        return roles.matches("[*-]") ? roles : words(List.of(roles.split(" ", -1)), ALL, "*");
    }

    /** The field's rules may still say no; an empty list is an answer. */
    private static boolean letIn(String told) {
        return told.equals("in") || told.equals("empty");
    }

    private static String words(List<String> some, List<String> all, String everybody) {
        List<String> inOrder = ALL.stream().filter(some::contains).toList();
        return inOrder.isEmpty() ? "-" : inOrder.size() == all.size() ? everybody : String.join(" ", inOrder);
    }

    private static List<String> roles(Map<String, String> told) {
        return ALL.stream()
                .filter(role -> !told.getOrDefault(role, "").equals("NOT_ALLOWED"))
                .toList();
    }

    private String fromElsewhere(AccessWorld world, String role, Asked asked) {
        return token("elsewhere", role, world.foreigner.id(), world.elsewhere.path);
    }

    private String inThePlace(AccessWorld world, String role, Asked asked) {
        return token(
                "test-app",
                role,
                UUID.nameUUIDFromBytes(role.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                world.ours.path);
    }

    private String asThePerson(AccessWorld world, String role, Asked asked) {
        return token("test-app", role, world.person(asked.person()));
    }

    private static String token(String client, String role, UUID person, String... areas) {
        return TestTokens.forCaller(person)
                .client(client)
                .roles(role)
                .areas(areas)
                .claim("scope", "volunteers:register volunteers:invite reportings:write")
                .sign();
    }

    /** What each role is told at each address: reading first, what ends things last. */
    private static Map<String, Map<String, String>> tried(
            AccessWorld world,
            Map<String, Asked> requests,
            Function<String, List<String>> roles,
            Caller caller,
            int writersAtOnce) {
        Map<String, Map<String, String>> told = new TreeMap<>();
        for (int round = 0; round < 3; round++) {
            int now = round;
            Map<String, Asked> turn = new TreeMap<>(requests);
            turn.values()
                    .removeIf(
                            asked -> now != (asked.after() ? 2 : asked.method().equals("GET") ? 0 : 1));
            told.putAll(together(world, turn, roles, caller, now == 0 ? AT_ONCE : writersAtOnce));
        }
        return told;
    }

    private static Map<String, Map<String, String>> together(
            AccessWorld world,
            Map<String, Asked> requests,
            Function<String, List<String>> roles,
            Caller caller,
            int atOnce) {
        Map<String, Map<String, Future<String>>> asked = new TreeMap<>();
        Map<String, String> tokens = new java.util.concurrent.ConcurrentHashMap<>();
        try (ExecutorService doors = Executors.newFixedThreadPool(atOnce)) {
            requests.forEach((address, request) -> roles.apply(address).forEach(role -> {
                Callable<String> call = () -> Door.call(
                                request.method(),
                                "/api/v1/" + world.told(request.path()),
                                world.told(request.body()),
                                tokens.computeIfAbsent(
                                        role + request.person(), _ -> caller.token(world, role, request)))
                        .outcome();
                asked.computeIfAbsent(address, _ -> new TreeMap<>()).put(role, doors.submit(call));
            }));
        }
        Map<String, Map<String, String>> told = new TreeMap<>();
        requests.keySet().forEach(address -> {
            Map<String, String> answers = told.computeIfAbsent(address, _ -> new TreeMap<>());
            asked.getOrDefault(address, Map.of()).forEach((role, answer) -> answers.put(role, outcome(answer)));
        });
        return told;
    }

    private static String outcome(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whose token is taken. */
    interface Caller {

        String token(AccessWorld world, String role, Asked asked);
    }

    /** The build writes the document that the gateway merges. */
    private static String openApi() {
        try {
            return Files.readString(Path.of("target/openapi/volunteer-service.json"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static Set<String> addresses(String document) {
        Map<String, Map<String, Object>> paths = JsonPath.from(document).getMap("paths");
        Set<String> addresses = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(Set.of("get", "post", "put", "patch", "delete")::contains)
                .forEach(
                        method -> addresses.add(method.toUpperCase(Locale.ROOT) + " " + path.replace("/api/v1/", ""))));
        return addresses;
    }

    private static Map<String, String> table() {
        Map<String, String> table = new TreeMap<>();
        AccessWorld.lines("access-table.txt").forEach(line -> {
            String[] row = line.split(" = ", 2);
            assertThat(table.put(row[0], row[1])).as("stands twice: " + line).isNull();
        });
        return table;
    }
}

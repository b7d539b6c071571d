package org.lovebank.rules.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lovebank.rules.openstreet.OpenStreet;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.street.StreetStop;

/** Every copy of every house goes and comes back, one after the other, and nobody who asks notices. */
@ExtendWith(OpenStreet.Opened.class)
class RollingRestartTest {

    private static final int REPLICAS = 2;
    private static final int SOON = 120;
    private static final int NOW_AND_THEN = 1_500;
    private static final String WISHES = "/api/v1/wishes";
    private static final String AREAS = "/api/v1/areas";
    private static final String LISTENS = "listens";
    private static final String CATALOGUE = "/api/v1/catalog-items";

    @SuppressWarnings("NullAway.Init")
    private static OpenStreet street;

    private final Queue<String> places = new ConcurrentLinkedQueue<>();
    private final Queue<String> items = new ConcurrentLinkedQueue<>();
    private final Queue<String> wishes = new ConcurrentLinkedQueue<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void goThere(OpenStreet open) {
        street = open;
    }

    @Test
    void noRequestFailsWhileEveryCopyOfEveryHouseIsRestarted() throws Exception {
        // given
        Balancer balancer = new Balancer(street.home(), REPLICAS);
        Thread looking = Thread.ofVirtual().start(balancer);
        Visitors visitors = everybody(balancer);

        // when
        List<String> ended = new ArrayList<>();
        for (int number = 1; number <= REPLICAS; number++) {
            ended.addAll(endTheCopiesWith(number));
            street.start();
        }
        publishEverything();
        visitors.leave();
        balancer.end();
        looking.join();

        // then
        assertThat(visitors.failures()).as(visitors.served() + " " + ended).isEmpty();
        assertThat(ended).hasSize(House.values().length * REPLICAS).noneMatch(how -> how.contains("killed"));
        assertThat(visitors.served())
                .hasSize(9)
                .allSatisfy((who, times) -> assertThat(times)
                        .as(who)
                        // A listener comes again only when its copy goes, which may be once.
                        .isGreaterThan(who.equals(LISTENS) ? 1 : 3));
        everythingIsThereOnce();
    }

    private Visitors everybody(Balancer balancer) {
        String admin = token(DemoCommunity.ADMIN);
        String resident = token(DemoCommunity.RESIDENT);
        String teller = token(DemoCommunity.TELLER);
        String branch = street.as(DemoCommunity.TELLER).list("/api/v1/branches", Map.of()).stream()
                .filter(each -> word(each, "areaPath").equals(CommunityPlan.HOME))
                .map(each -> word(each, "id"))
                .findFirst()
                .orElseThrow();
        String client = client(street.as(DemoCommunity.ADMIN)
                .post(
                        "/api/v1/clients",
                        Map.of(
                                "clientId",
                                "rolling-" + UUID.randomUUID(),
                                "name",
                                "A client that comes again",
                                "scopes",
                                List.of("volunteers:register"),
                                "areas",
                                List.of(CommunityPlan.HOME))));
        Visitors visitors = new Visitors(balancer);
        visitors.come("reads an area", SOON, n -> Visitors.get(AREAS + "/" + CommunityPlan.HOME, admin, ""), _ -> {});
        visitors.come(
                "reads the wall", SOON, n -> Visitors.get(WISHES + "?wall=" + CommunityPlan.HOME, null, ""), _ -> {});
        visitors.come("reads the catalogue", SOON, n -> Visitors.get(CATALOGUE, resident, ""), _ -> {});
        visitors.come("reads the keys", SOON, n -> Visitors.get("/oauth2/jwks", null, ""), _ -> {});
        visitors.come("makes a place", SOON, n -> Visitors.post(AREAS, admin, place()), made(places, "code"));
        visitors.come("fills a shelf", SOON, n -> Visitors.post(CATALOGUE, teller, item(branch)), made(items, "name"));
        visitors.come("wishes", SOON, n -> Visitors.post(WISHES, resident, wish()), made(wishes, "id"));
        visitors.come(
                "shows a token without a key",
                NOW_AND_THEN,
                n -> Visitors.postOnce("/oauth2/token", "application/x-www-form-urlencoded", client),
                _ -> {});
        visitors.listen(LISTENS, WISHES + "/stream?wall=" + CommunityPlan.HOME, heard::add);
        return visitors;
    }

    /** All first copies at once, then all second ones: of each house one is left, and the machine is at its busiest. */
    private static List<String> endTheCopiesWith(int number) throws Exception {
        List<String> ended = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all = new ArrayList<>();
            for (House house : House.values()) {
                String name = new Replica(house, number).name();
                all.add(() -> new StreetStop(street.home()).stopPart(name).orElseThrow());
            }
            for (Future<String> each : threads.invokeAll(all)) {
                ended.add(each.get());
            }
        }
        return ended;
    }

    /** What hangs on the wall is what listeners hear of; they were cut off twice on the way. */
    private void publishEverything() {
        Api dispatcher = street.as(DemoCommunity.DISPATCHER);
        List<String> some = List.copyOf(wishes).subList(0, Math.min(20, wishes.size()));
        some.forEach(id -> dispatcher.post(WISHES + "/" + id + "/reviews", Map.of("decision", "PUBLISH")));
        Patience.until(
                "every published wish is heard of",
                () -> some.stream()
                        .filter(id -> heard.stream().noneMatch(line -> line.startsWith("data") && line.contains(id)))
                        .toList(),
                List::isEmpty);
    }

    private void everythingIsThereOnce() {
        assertThat(street.as(DemoCommunity.ADMIN).list(AREAS, Map.of("under", CommunityPlan.HOME)).stream()
                        .map(area -> area.path("path").asText())
                        .map(path -> path.substring(path.lastIndexOf('.') + 1))
                        .filter(code -> code.startsWith("rolling-")))
                .containsExactlyInAnyOrderElementsOf(places);
        assertThat(street.as(DemoCommunity.TELLER).list(CATALOGUE, Map.of()).stream()
                        .map(item -> item.path("name").asText())
                        .filter(name -> name.startsWith("rolling-")))
                .containsExactlyInAnyOrderElementsOf(items);
        Api resident = street.as(DemoCommunity.RESIDENT);
        assertThat(wishes)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(
                                resident.get(WISHES + "/" + id).path("id").asText())
                        .isEqualTo(id));
    }

    private static java.util.function.Consumer<Wire.Answer> made(Queue<String> into, String field) {
        return answer -> {
            try {
                into.add(Api.JSON.readTree(answer.body()).path(field).asText());
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        };
    }

    private static String place() {
        String code = "rolling-" + UUID.randomUUID().toString().substring(0, 18);
        return json(Map.of("parentPath", CommunityPlan.HOME, "code", code, "level", "GRID", "name", "测试·" + code));
    }

    private static String item(String branch) {
        return json(Map.of(
                "branchId",
                branch,
                "partnerId",
                UUID.randomUUID().toString(),
                "name",
                "rolling-" + UUID.randomUUID(),
                "kind",
                "GOODS",
                "unit",
                "PTS",
                "price",
                10,
                "stock",
                1));
    }

    private static String wish() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        return json(Map.of(
                "wallAreaPath",
                CommunityPlan.HOME,
                "title",
                "陪我下一盘棋",
                "publicText",
                "想找人下一盘棋。",
                "place",
                "22街区3号楼",
                "needs",
                List.of(Map.of("categoryCode", "REPAIR", "description", "下棋", "durationMinutes", 60)),
                "from",
                now.toString(),
                "to",
                now.plus(3, ChronoUnit.HOURS).toString()));
    }

    private static String client(JsonNode client) {
        return "grant_type=client_credentials&client_id=" + word(client, "clientId") + "&client_secret="
                + URLEncoder.encode(word(client, "clientSecret"), StandardCharsets.UTF_8);
    }

    private static String json(Map<String, ?> thing) {
        try {
            return Api.JSON.writeValueAsString(thing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String word(JsonNode thing, String field) {
        return thing.path(field).asText();
    }

    private static String token(String login) {
        var who = street.logins().find(login).orElseThrow();
        return Api.at(street.gateway())
                .post("/api/v1/sessions", Map.of("username", who.username(), "password", who.password()))
                .path("accessToken")
                .asText();
    }
}

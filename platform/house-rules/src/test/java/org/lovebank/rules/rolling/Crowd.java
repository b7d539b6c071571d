package org.lovebank.rules.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;

/** Everybody who asks without end while copies are exchanged, and what each of them was told. */
final class Crowd {

    /** How many there are. */
    static final int SIZE = 9;

    /** Who is served once whenever a stream ends in order, which may be twice in all. */
    static final String LISTENS = "listens";

    private static final int NOW_AND_THEN = 1_500;
    private static final Duration SAME_TOKEN_FOR = Duration.ofMinutes(4);
    private static final String WISHES = "/api/v1/wishes";
    private static final String AREAS = "/api/v1/areas";
    private static final String CATALOGUE = "/api/v1/catalog-items";

    private final Balancer balancer;
    private final DemoLogins logins;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Queue<String> places = new ConcurrentLinkedQueue<>();
    private final Queue<String> items = new ConcurrentLinkedQueue<>();
    private final Queue<String> wishes = new ConcurrentLinkedQueue<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    /** The street serves, and the community is set up. */
    Crowd(Balancer balancer, DemoLogins logins) {
        this.balancer = balancer;
        this.logins = logins;
    }

    private record Token(String value, long since) {

        boolean isYoung() {
            return System.nanoTime() - since < SAME_TOKEN_FOR.toNanos();
        }
    }

    /** Each comes again after the pause, until all are asked to leave. */
    Visitors come(int pauseMillis) {
        String branch = branch();
        String client = client();
        Visitors visitors = new Visitors(balancer);
        visitors.come(
                "reads an area",
                pauseMillis,
                n -> Visitors.get(AREAS + "/" + CommunityPlan.HOME, token(DemoCommunity.ADMIN), ""),
                _ -> {});
        visitors.come(
                "reads the wall",
                pauseMillis,
                n -> Visitors.get(WISHES + "?wall=" + CommunityPlan.HOME, null, ""),
                _ -> {});
        visitors.come(
                "reads the catalogue",
                pauseMillis,
                n -> Visitors.get(CATALOGUE, token(DemoCommunity.RESIDENT), ""),
                _ -> {});
        visitors.come("reads the keys", pauseMillis, n -> Visitors.get("/oauth2/jwks", null, ""), _ -> {});
        visitors.come(
                "makes a place",
                pauseMillis,
                n -> Visitors.post(AREAS, token(DemoCommunity.ADMIN), place()),
                made(places, "path"));
        visitors.come(
                "fills a shelf",
                pauseMillis,
                n -> Visitors.post(CATALOGUE, token(DemoCommunity.TELLER), item(branch)),
                made(items, "name"));
        visitors.come(
                "wishes",
                pauseMillis,
                n -> Visitors.post(WISHES, token(DemoCommunity.RESIDENT), wish()),
                made(wishes, "id"));
        visitors.come(
                "shows a token without a key",
                NOW_AND_THEN,
                n -> Visitors.postOnce("/oauth2/token", "application/x-www-form-urlencoded", client),
                _ -> {});
        visitors.listen(LISTENS, WISHES + "/stream?wall=" + CommunityPlan.HOME, heard::add);
        return visitors;
    }

    /** What hangs on the wall is what listeners hear of; they were cut off on the way. */
    void publishEverything() {
        Api dispatcher = as(DemoCommunity.DISPATCHER);
        List<String> some = List.copyOf(wishes).subList(0, Math.min(20, wishes.size()));
        some.forEach(id -> dispatcher.post(WISHES + "/" + id + "/reviews", Map.of("decision", "PUBLISH")));
        Patience.until(
                "every published wish is heard of",
                () -> some.stream()
                        .filter(id -> heard.stream().noneMatch(line -> line.startsWith("data") && line.contains(id)))
                        .toList(),
                List::isEmpty);
    }

    void everythingIsThereOnce() {
        assertThat(as(DemoCommunity.ADMIN).list(AREAS, Map.of("under", CommunityPlan.HOME)).stream()
                        .map(area -> area.path("path").asText())
                        .filter(path -> path.contains(".rolling-")))
                .containsExactlyInAnyOrderElementsOf(places);
        assertThat(as(DemoCommunity.TELLER).list(CATALOGUE, Map.of()).stream()
                        .map(item -> item.path("name").asText())
                        .filter(name -> name.startsWith("rolling-")))
                .containsExactlyInAnyOrderElementsOf(items);
        Api resident = as(DemoCommunity.RESIDENT);
        assertThat(wishes)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(
                                resident.get(WISHES + "/" + id).path("id").asText())
                        .isEqualTo(id));
    }

    private String branch() {
        return as(DemoCommunity.TELLER).list("/api/v1/branches", Map.of()).stream()
                .filter(each -> word(each, "areaPath").equals(CommunityPlan.HOME))
                .map(each -> word(each, "id"))
                .findFirst()
                .orElseThrow();
    }

    private String client() {
        JsonNode client = as(DemoCommunity.ADMIN)
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
                                List.of(CommunityPlan.HOME)));
        return "grant_type=client_credentials&client_id=" + word(client, "clientId") + "&client_secret="
                + URLEncoder.encode(word(client, "clientSecret"), StandardCharsets.UTF_8);
    }

    private static Consumer<Wire.Answer> made(Queue<String> into, String field) {
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

    private Api as(String login) {
        DemoLogin who = logins.find(login).orElseThrow();
        return Api.at(balancer.gateway()).signIn(who.username(), who.password());
    }

    /** A token lives shorter than an upgrade takes. */
    private String token(String login) {
        return tokens.compute(login, (_, known) -> known != null && known.isYoung() ? known : signedIn(login))
                .value();
    }

    private Token signedIn(String login) {
        DemoLogin who = logins.find(login).orElseThrow();
        long now = System.nanoTime();
        String value = Api.at(balancer.gateway())
                .post("/api/v1/sessions", Map.of("username", who.username(), "password", who.password()))
                .path("accessToken")
                .asText();
        return new Token(value, now);
    }
}

package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.FaultRow;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Callers who are impatient, careless, or whose clock is wrong. */
@QuarkusTest
@TheHouse
class SentTwiceTest {

    private static final String AREA = "cn.xigu";
    private static final Visitor PARTNER = partner();
    private static final int IMPATIENT = 50;
    private static final Duration FORGIVEN = Duration.ofMinutes(5);

    private final Registry registry;
    private final Desk desk;

    SentTwiceTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    @FaultRow(24)
    void fault24FiftyTimesTheSameRequestIsOneTransferWithOneAnswer() throws Exception {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        CyclicBarrier start = new CyclicBarrier(IMPATIENT);
        Callable<ExtractableResponse<Response>> click = () -> {
            start.await();
            return PARTNER.posts("/deposits", key, deposit(record, person, 90, Registry.SERVED_FROM))
                    .extract();
        };
        // when
        List<ExtractableResponse<Response>> answers;
        try (ExecutorService many = Executors.newFixedThreadPool(IMPATIENT)) {
            answers = many
                    .invokeAll(Stream.generate(() -> click).limit(IMPATIENT).toList())
                    .stream()
                    .map(SentTwiceTest::done)
                    .toList();
        }
        // then
        assertThat(answers).extracting(ExtractableResponse::statusCode).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
                .hasSize(1);
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", record))
                .isOne();
        Desk.minutes(person, 90, 0, 0);
    }

    @Test
    @FaultRow(25)
    void fault25TheSameIdWithAnotherBodyIsRefusedAndChangesNothing() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        UUID record = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        PARTNER.posts("/deposits", key, deposit(record, person, 90, Registry.SERVED_FROM))
                .statusCode(201);
        String before = desk.books();
        // when / then: the same key, and the same record under another key
        for (String again : List.of(key, UUID.randomUUID().toString())) {
            PARTNER.posts("/deposits", again, deposit(record, person, 60, Registry.SERVED_FROM))
                    .statusCode(422)
                    .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        }
        assertThat(desk.books()).isEqualTo(before);
    }

    @Test
    @FaultRow(26)
    void fault26ARefusedRequestStaysRefusedAndANewOneIsNot() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        Visitor holder = Visitor.holder(person);
        Map<String, Object> conversion = Map.of("accountId", Desk.accountOf(person), "minutes", 60);
        String key = UUID.randomUUID().toString();
        holder.posts("/conversions", key, conversion).statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE"));
        // when
        registry.finalises(person, 120);
        String before = desk.books();
        // then
        holder.posts("/conversions", key, conversion).statusCode(409).body("code", equalTo("INSUFFICIENT_BALANCE"));
        assertThat(desk.books()).isEqualTo(before);
        holder.posts("/conversions", conversion).statusCode(201);
        Desk.minutes(person, 0, 60, 0);
    }

    @Test
    @FaultRow(39)
    void fault39WhoseClockIsFarOffIsRefusedAndWhoseIsNearIsNot() {
        // given
        UUID person = registry.registersVolunteer(AREA);
        Random seeded = new Random(39);
        Instant now = Clock.systemUTC().instant();
        int accepted = 0;
        // when / then: five minutes are forgiven; within ten seconds of them the test knows too little
        for (int n = 0; n < 40; n++) {
            int ahead = seeded.nextInt(-1_800, 1_800);
            if (Math.abs(ahead - FORGIVEN.toSeconds()) <= 10) {
                continue;
            }
            boolean within = ahead < FORGIVEN.toSeconds();
            Instant servedFrom = now.plusSeconds(ahead - 60L);
            PARTNER.posts("/deposits", deposit(UUID.randomUUID(), person, 1, servedFrom))
                    .statusCode(within ? 201 : 422)
                    .body(within ? "state" : "code", equalTo(within ? "PENDING" : "NOT_SERVED_YET"));
            accepted += within ? 1 : 0;
        }
        Desk.minutes(person, accepted, 0, 0);
    }

    private static ExtractableResponse<Response> done(Future<ExtractableResponse<Response>> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Visitor partner() {
        UUID id = UUID.randomUUID();
        return new Visitor(
                id,
                TestTokens.forCaller(id)
                        .client("partner-1")
                        .roles(Roles.PARTNER_CLIENT)
                        .areas(AREA)
                        .claim("scope", "deposits:write")
                        .sign());
    }

    private static Map<String, Object> deposit(UUID record, UUID person, int minutes, Instant servedFrom) {
        return new HashMap<>(Map.of(
                "recordId",
                record,
                "accountId",
                Desk.accountOf(person),
                "minutes",
                minutes,
                "servedFrom",
                servedFrom.toString(),
                "categoryCode",
                "REPAIR",
                "place",
                "22街区3号楼",
                "content",
                "修理水龙头",
                "witness",
                "李**"));
    }
}

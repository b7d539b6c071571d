package org.lovebank.timebank.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;

/** A partner cannot tell through which door a deposit came: the quick one answers as the resource does. */
@QuarkusTest
@TheHouse
class QuickDoorTest {

    private static final String PLAIN = """
            {"recordId":"%s","accountId":"%s","minutes":60,"servedFrom":"2026-03-02T01:00:00Z",\
            "categoryCode":"REPAIR","place":"22街区3号楼","content":"修理水龙头","witness":"李**"}""";
    private static final List<String> OF_THE_MOMENT = List.of("X-Request-Id", "Date");

    private final String token = TestTokens.forCaller(UUID.randomUUID())
            .client("partner-1")
            .roles(Roles.PARTNER_CLIENT)
            .areas("cn.xigu")
            .claim("scope", "deposits:write")
            .sign();
    private final Registry registry;
    private final Desk desk;
    private final MeterRegistry figures;
    private final ObjectMapper mapper;
    private final Validator validator;

    QuickDoorTest(Registry registry, Desk desk, MeterRegistry figures, ObjectMapper mapper, Validator validator) {
        this.registry = registry;
        this.desk = desk;
        this.figures = figures;
        this.mapper = mapper;
        this.validator = validator;
    }

    @AfterEach
    void soundBooks() {
        desk.booksMustBeSound();
    }

    @Test
    void aDepositIsAnsweredAlikeAtBothDoors() {
        // given: a token that the house has seen
        String deposit = plain(UUID.randomUUID(), account());
        post("/deposits", deposit, "zh").then().statusCode(201);
        double before = quick();
        // when
        Response quick = post("/deposits", deposit, "zh");
        // then
        assertThat(quick.statusCode()).isEqualTo(201);
        assertThat(quick()).isEqualTo(before + 1);
        assertThat(quick.header("Idempotent-Replayed")).isEqualTo("true");
        alike(quick, post("/deposits?slow", deposit, "zh"));
        assertThat(quick()).isEqualTo(before + 1);
    }

    @Test
    void aBatchIsAnsweredAlikeAtBothDoors() {
        // given
        String account = account();
        post("/deposits", plain(UUID.randomUUID(), account), "zh").then().statusCode(201);
        String batch = "{\"mode\":\"INDEPENDENT\",\"items\":[{\"deposit\":%s},{\"deposit\":%s}]}"
                .formatted(
                        plain(UUID.randomUUID(), account),
                        plain(UUID.randomUUID(), UUID.randomUUID().toString()));
        double before = quick();
        // when
        post("/transfer-batches", batch, "zh").then().statusCode(200);
        Response quick = post("/transfer-batches", batch, "zh");
        // then
        assertThat(quick()).isEqualTo(before + 2);
        assertThat(quick.jsonPath().getInt("replayed")).isEqualTo(1);
        assertThat(quick.jsonPath().getString("items[1].code")).isEqualTo("ACCOUNT_NOT_FOUND");
        alike(quick, post("/transfer-batches?slow", batch, "zh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aNoIsWordedAlikeAtBothDoors(String language) {
        // given
        UUID record = UUID.randomUUID();
        String account = account();
        post("/deposits", plain(record, account), language).then().statusCode(201);
        List<String> refused = List.of(
                plain(record, account).replace("60,", "61,"),
                plain(UUID.randomUUID(), UUID.randomUUID().toString()),
                plain(UUID.randomUUID(), account).replace("2026-03-02", "2099-03-02"));
        double before = quick();
        for (String deposit : refused) {
            // when
            Response quick = post("/deposits", deposit, language);
            // then
            assertThat(quick.statusCode()).isIn(404, 422);
            alike(quick, post("/deposits?slow", deposit, language));
        }
        assertThat(quick()).isEqualTo(before + refused.size());
    }

    @Test
    void whatIsNotPlainIsForTheResourceToSay() {
        // given
        String good = plain(UUID.randomUUID(), account());
        post("/deposits", good, "en").then().statusCode(201);
        double before = quick();
        for (String odd : List.of(
                good + "x",
                good.replace("}", ",\"minutes\":60}"),
                good.replace("60,", "60.5,"),
                good.replace("60,", "\"60\","),
                good.replace("60,", "0,"),
                good.replace("李**", "李小明"),
                good.replace("\"REPAIR\"", "\"repair\""),
                good.replace("\"REPAIR\"", "null"),
                good.replace("}", ",\"surprise\":1}"),
                "[" + good + "]",
                "",
                "{")) {
            // when
            Response answer = post("/deposits", odd, "en");
            // then
            assertThat(answer.statusCode()).as(odd).isEqualTo(400);
            alike(answer, post("/deposits?slow", odd, "en"));
        }
        assertThat(quick()).isEqualTo(before);
    }

    @Test
    void whatTheQuickDoorTakesKeepsEveryWrittenRule() throws JsonProcessingException {
        SplittableRandom random = new SplittableRandom(20_261_127);
        List<String> pieces = List.of(
                "A", "Z9", "_", "a", "李", "*", "**", " ", "\\t", "\\u0000", "\\u007f", "\\u3000", "𠮷", "1", "-", "é",
                ".");
        int taken = 0;
        for (int i = 0; i < 60_000; i++) {
            String json = PLAIN.formatted(UUID.randomUUID(), UUID.randomUUID());
            String field = List.of("REPAIR", "22街区3号楼", "修理水龙头", "李**", "60", "2026-03-02T01:00:00Z")
                    .get(random.nextInt(6));
            String value = random.ints(random.nextInt(1, 4), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining())
                    .repeat(random.nextInt(10) == 0 ? 60 : 1);
            String odd = json.replace(field, field.equals("60") ? String.valueOf(random.nextInt(-3, 1_444)) : value);
            Optional<DirectDepositRequest> read = PlainDeposits.one(odd.getBytes(StandardCharsets.UTF_8));
            if (read.isPresent()) {
                taken++;
                assertThat(validator.validate(read.get())).as(odd).isEmpty();
                assertThat(mapper.readValue(odd, DirectDepositRequest.class)).isEqualTo(read.get());
            }
        }
        assertThat(taken).isGreaterThan(5_000);
    }

    private static void alike(Response one, Response other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(headers(one)).isEqualTo(headers(other));
        assertThat(body(one)).isEqualTo(body(other));
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> OF_THE_MOMENT.stream().noneMatch(header.getName()::equalsIgnoreCase))
                .collect(Collectors.toMap(
                        header -> header.getName().toLowerCase(java.util.Locale.ROOT), Header::getValue));
    }

    /** But for the request's own id. */
    private static String body(Response answer) {
        String id = answer.header("X-Request-Id");
        return answer.asString().replace(id, "ID");
    }

    private Response post(String address, String json, String language) {
        return given().auth()
                .oauth2(token)
                .header(
                        "Idempotency-Key",
                        address.contains("batch") ? "one-batch-" + json.hashCode() : "a-key-of-its-own")
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/v1" + address);
    }

    private String account() {
        return Desk.accountOf(registry.registersVolunteer("cn.xigu")).toString();
    }

    private static String plain(UUID record, String account) {
        return PLAIN.formatted(record, account);
    }

    private double quick() {
        return figures.counter("lovebank.deposit.door", "way", "quick").count();
    }
}

package org.lovebank.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** What cannot be read, or is no service, is refused with a code at every door that moves value, and changes nothing. */
@QuarkusTest
@TheHouse
class BadInputTest {

    private static final String PLACE = "cn.xigu";

    private final Registry registry;
    private final Desk desk;
    private final Visitor council = Visitor.staff(Roles.BANK_COUNCIL, "cn");
    private final Visitor partner = new Visitor(UUID.randomUUID(), partnerToken());
    private UUID person = UUID.randomUUID();
    private UUID record = UUID.randomUUID();
    private Visitor holder = Visitor.holder(person);

    BadInputTest(Registry registry, Desk desk) {
        this.registry = registry;
        this.desk = desk;
    }

    @BeforeEach
    void aHolderWithAnHour() {
        person = registry.registersVolunteer(PLACE);
        holder = Visitor.holder(person);
        record = registry.finalises(person, 60);
    }

    @Test
    void whatCannotBeReadIsRefusedWithACodeAndChangesNothing() {
        // given
        String account = "/accounts/" + Desk.accountOf(person);
        List<String> doors = List.of(
                "/conversions",
                "/redemptions",
                "/gifts",
                "/donations",
                "/holds",
                "/transfer-batches",
                "/inheritances",
                "/transfer-disputes",
                account + "/closure");
        List<String> councils = List.of(
                reversal(PostingTable.releaseOf(record)),
                account + "/write-off",
                "/estates",
                "/grant-fundings",
                "/grant-programmes",
                "/grants",
                "/group-credits",
                "/transfer-batches");
        List<Object> nonsense = List.of(
                Map.of(),
                Map.of("accountId", "no-id", "minutes", 60),
                amount(0),
                amount(-60),
                amount(new BigInteger("9223372036854775808")),
                amount(60.5),
                amount("sixty"),
                Map.of("accountId", Desk.accountOf(person), "minutes", 60, "unknown", true),
                List.of(1, 2));
        String before = desk.books();
        for (String door : Stream.concat(doors.stream(), councils.stream()).toList()) {
            Visitor who = councils.contains(door) ? council : holder;
            for (Object body : nonsense) {
                // when
                var answer = who.posts(door, body);
                // then
                answer.statusCode(400).body("code", matchesRegex("[A-Z][A-Z_]{2,62}"));
            }
            who.postsWithoutKey(door, amount(60)).statusCode(400).body("code", matchesRegex("[A-Z][A-Z_]{2,62}"));
            who.posts(door, "short", amount(60)).statusCode(400);
        }
        assertThat(desk.books()).isEqualTo(before);
    }

    @Test
    void aPartnersBadRecordIsRefusedAgainAndAgainAndCountsNothing() {
        // given
        Map<String, Object> good = service(UUID.randomUUID(), 30);
        partner.posts("/deposits", good).statusCode(201);
        Map<String, Object> changed = new HashMap<>(good);
        changed.put("minutes", 31);
        Map<String, Object> fresh = service(UUID.randomUUID(), 20);
        Map<String, Object> tooLong = service(UUID.randomUUID(), 1_441);
        String before = desk.books();
        // when / then
        for (int times = 0; times < 2; times++) {
            partner.posts("/deposits", "one-key-for-all", changed)
                    .statusCode(422)
                    .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
            partner.posts("/deposits", "another-key", tooLong).statusCode(400);
            partner.posts("/transfer-batches", "batch-key", batch(fresh, changed))
                    .body(containsString("IDEMPOTENCY_KEY_REUSED"));
            partner.posts("/transfer-batches", "empty-batch", Map.of("mode", "ATOMIC", "items", List.of()))
                    .statusCode(400);
            assertThat(desk.books()).isEqualTo(before);
        }
    }

    private Map<String, Object> amount(Object minutes) {
        return Map.of("accountId", Desk.accountOf(person), "minutes", minutes, "amount", minutes);
    }

    private Map<String, Object> service(UUID of, int minutes) {
        return new HashMap<>(Map.of(
                "recordId",
                of,
                "accountId",
                Desk.accountOf(person),
                "minutes",
                minutes,
                "servedFrom",
                Instant.parse("2026-03-02T01:00:00Z").toString(),
                "categoryCode",
                "REPAIR",
                "place",
                "22街区3号楼",
                "content",
                "修理水龙头",
                "witness",
                "李**"));
    }

    private static Map<String, Object> batch(Map<String, Object> first, Map<String, Object> second) {
        return Map.of("mode", "ATOMIC", "items", List.of(Map.of("deposit", first), Map.of("deposit", second)));
    }

    private static String partnerToken() {
        return TestTokens.forCaller(UUID.randomUUID())
                .roles(Roles.PARTNER_CLIENT)
                .client("partner-1")
                .areas("cn")
                .claim("scope", "deposits:write")
                .sign();
    }

    private static String reversal(UUID transfer) {
        return "/transfers/" + transfer + "/reversal";
    }
}

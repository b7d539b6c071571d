package org.lovebank.task.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.AgreementFixture.active;
import static org.lovebank.task.AgreementFixture.saturdays;
import static org.lovebank.task.AgreementFixture.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.scan.ForeignScanner;
import org.lovebank.scan.PrintedPages;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

/** A pairing card is put on paper by who holds its code, and tells a finder nobody's name. */
@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class PairingCardPaperTest {

    private final Person lin = Person.resident();
    private final Person station = Person.stationHead();
    private final UUID stationId = UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void theCardHasTwoSidesAndACodeThatIsScanned() throws Exception {
        // given
        Person ren = registry.repairer();
        Handed card = card(active(station, saturdays(lin, stationId, ren), lin, ren));

        // when
        var answer =
                station.posts(card.path() + "/paper", Map.of("code", card.code().toLowerCase(java.util.Locale.ROOT)));

        // then
        byte[] pdf = answer.statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .asByteArray();
        List<String> sides = PrintedPages.of("pairing-card.pdf", pdf);
        assertThat(sides).hasSize(2);
        assertThat(sides.getFirst())
                .contains("爱心结对志愿服务卡", "一助一", card.number(), "王**", "检修电器", "22街区3号楼")
                .contains("2040年3月10日起共 4 次，每次 10:00 开始，60 分钟", "有效至 2040年4月1日")
                .doesNotContain(lin.id().toString(), card.code());
        assertThat(sides.getLast()).contains("服务记录", "志愿者签名", "见证人签名", card.number());
        assertThat(ForeignScanner.read(pdf, 0)).isEqualTo(card.number() + ' ' + card.code());
        ren.posts(card.path() + "/visits", Map.of("code", card.code(), "outcome", "WELL"))
                .statusCode(201);
        assertThat(rows.texts("select t::text from idempotency_key t"))
                .noneSatisfy(row -> assertThat(row).contains(card.code()));
    }

    @Test
    void longWordsAndManyHelpersStayOnTheirSide() throws Exception {
        // given
        Person[] helpers = Stream.generate(registry::repairer).limit(8).toArray(Person[]::new);
        Map<String, Object> text = with(
                saturdays(lin, stationId, helpers),
                "contents",
                Collections.nCopies(
                        5, Map.of("categoryCode", "REPAIR", "description", "<b>检修</b>" + "电器水管灯具门锁燃气灶".repeat(17))));
        text.put("place", "福利路街道二十二街区社区新时代文明实践站（原老年活动中心）三号楼二单元一层便民服务大厅东侧".repeat(2));
        Person[] signers = Stream.concat(Stream.of(lin), Stream.of(helpers)).toArray(Person[]::new);
        Handed card = card(active(station, text, signers));

        // when
        byte[] pdf = helpers[7]
                .posts(card.path() + "/paper", Map.of("code", card.code()))
                .statusCode(200)
                .extract()
                .asByteArray();

        // then
        List<String> sides = PrintedPages.of("pairing-card-long.pdf", pdf);
        assertThat(sides).hasSize(2);
        assertThat(sides.getFirst()).contains("多助一", "等 8 人", "<b>检修</b>", "（原老年活动中心）", "…", "拾到请交社区志愿服务站");
    }

    @Test
    void nobodyPrintsACardWithoutItsCode() {
        // given
        Person ren = registry.repairer();
        String agreement = active(station, saturdays(lin, stationId, ren), lin, ren);
        Handed former = card(agreement);
        Handed card = card(agreement);

        // then
        station.posts(card.path() + "/paper", Map.of("code", former.code()))
                .statusCode(403)
                .body("code", equalTo("WRONG_CARD_CODE"));
        station.posts(former.path() + "/paper", Map.of("code", former.code())).statusCode(403);
        Person.resident()
                .posts(card.path() + "/paper", Map.of("code", card.code()))
                .statusCode(404)
                .body("code", equalTo("NO_SUCH_CARD"));
        station.posts(card.path() + "/paper", Map.of()).statusCode(400);
    }

    private Handed card(String agreement) {
        var answer = station.posts(agreement + "/pairing-cards", Map.of())
                .statusCode(201)
                .extract();
        return new Handed(answer.path("cardNo"), answer.path("code"));
    }

    private record Handed(String number, String code) {

        private String path() {
            return "/pairings/" + number;
        }
    }
}

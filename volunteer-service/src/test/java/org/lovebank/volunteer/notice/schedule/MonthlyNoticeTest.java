package org.lovebank.volunteer.notice.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.events.TimebankEvent.RedemptionStateChanged;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Papers;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Hours, stars and redemptions of a month are posted once, however often and late somebody looks. */
@QuarkusTest
@TheRegistry
class MonthlyNoticeTest {

    private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    PostRegularly postRegularly;

    @Inject
    SeeRedemptions seeRedemptions;

    @Inject
    Claims claims;

    @Test
    void aMonthIsPostedOnceAndWhatWasMissedIsMadeGood() throws Exception {
        // given
        Community community = Community.fresh().posting(0);
        Somebody volunteer = community.volunteer("王小桥");
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        collected(volunteer.id(), 44, "COLLECTED", month.atDay(15));
        UUID returned = collected(volunteer.id(), 10, "COLLECTED", month.atDay(15));
        tell(returned, volunteer.id(), 10, "RETURNED", month.atDay(16));
        AreaPath place = new AreaPath(community.path);
        Instant early = at(month.plusMonths(1), 4);
        Instant late = at(month.plusMonths(2), 20);

        // when
        int tooEarly = postRegularly.in(place, early);
        int posted = Stream.generate(() -> CompletableFuture.supplyAsync(() -> postRegularly.in(place, late)))
                .limit(3)
                .toList()
                .stream()
                .mapToInt(CompletableFuture::join)
                .sum();

        // then
        assertThat(tooEarly).isZero();
        assertThat(posted).isEqualTo(2);
        Response board = expect(200, given().get("/api/v1/notices?areaPath=" + community.path));
        assertThat(board.<List<String>>path("items.kind")).containsExactlyInAnyOrder("HOURS", "REDEMPTION");
        Response hours = notice(board, "HOURS");
        assertThat(hours.<String>path("notice.title")).isEqualTo(title() + "志愿服务时长公示");
        assertThat(hours.<List<Map<String, Object>>>path("lines.items"))
                .containsExactly(Map.of("position", 1, "name", "王**", "amount", 60, "words", "", "state", "SHOWN"));
        assertThat(notice(board, "REDEMPTION").<List<Integer>>path("lines.items.amount"))
                .containsExactly(44);
        String id = hours.path("notice.id");
        byte[] pdf = Papers.kept(
                "notice.pdf",
                expect(200, volunteer.get("/api/v1/notices/" + id + "/paper")).asByteArray());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains(title() + "志愿服务时长公示", "王**", "1 小时 0 分");
        }
    }

    private static Response notice(Response board, String kind) {
        String id = board.path("items.find { it.kind == '" + kind + "' }.id");
        return expect(200, given().get("/api/v1/notices/" + id));
    }

    private String title() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static Instant at(YearMonth month, int day) {
        return month.atDay(day).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private UUID collected(UUID holder, long points, String state, java.time.LocalDate on) {
        UUID redemption = UUID.randomUUID();
        tell(redemption, holder, points, state, on);
        tell(redemption, holder, points, state, on);
        return redemption;
    }

    private void tell(UUID redemption, UUID holder, long points, String state, java.time.LocalDate on) {
        Instant at = on.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        var event = new RedemptionStateChanged(redemption, 1, holder, UUID.randomUUID(), 1, "PTS", points, state, at);
        QuarkusTransaction.requiringNew().run(() -> seeRedemptions.on(event));
    }
}

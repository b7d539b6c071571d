package org.lovebank.volunteer.notice.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lovebank.scan.PrintedPages;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.TheRegistry;

/** A notice of two hundred lines hangs at the door page by page, each with its head and its number. */
@QuarkusTest
@TheRegistry
class NoticePaperTest {

    private static final String WORDS = "夺底街道桑伊社区“苍松”老年志愿服务队与“布谷响铃”行动联合开展幸福敲敲门入户走访第";

    @Inject
    Rows rows;

    @Test
    void everyPageOfTwoHundredLinesIsRead() throws Exception {
        // given
        Community community = Community.fresh();
        String title = "二〇二六年第四季度邻里守望志愿服务活动积分兑换物资发放情况公示（第一批）";
        List<Map<String, Object>> lines = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> Map.<String, Object>of("words", WORDS + i + "次", "amount", i))
                .toList();
        String notice = expect(
                        201,
                        community.head.post(
                                "/api/v1/notices",
                                Map.of(
                                        "kind",
                                        "REDEMPTION",
                                        "areaPath",
                                        community.path,
                                        "title",
                                        title,
                                        "body",
                                        "<b>各位居民：</b>\n现将情况公示如下。",
                                        "lines",
                                        lines)))
                .path("noticeId");

        // when
        byte[] pdf = expect(200, community.worker.get("/api/v1/notices/" + notice + "/paper"))
                .asByteArray();

        // then
        List<String> pages = PrintedPages.of("notice-200-lines.pdf", pdf);
        assertThat(pages).hasSizeGreaterThan(8);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains(UUID.fromString(notice).toString(), "第 " + (i + 1) + " 页，共 " + pages.size() + " 页");
            assertThat(pages.get(i).contains("姓名（脱敏）")).isEqualTo(pages.get(i).contains("布谷响铃"));
        }
        String whole = String.join("", pages).replaceAll("\\s", "");
        assertThat(whole).contains(title, "<b>各位居民：</b>", WORDS + "200次", "200分", "公示期内如有异议");
        rows.run(
                "insert into notice_line (id, notice_id, position, kind, subject_id, words, state)"
                        + " select uuidv7(), ?::uuid, n, 'REDEMPTION', uuidv7(), '', 'SHOWN' from generate_series(201, 3001) n",
                notice);
        refused(409, "NOTICE_TOO_LONG_TO_PRINT", community.worker.get("/api/v1/notices/" + notice + "/paper"));
    }

    @Test
    void aKindThatThePlaceDoesNotForeseeIsNotPosted() {
        // given
        Community community = Community.fresh();
        community.rule(
                "NOTICE",
                Map.of(
                        "shownDays",
                        30,
                        "kinds",
                        Map.of("HOURS", Map.of("days", 3, "workingDays", true, "rule", "a test"))));

        // then
        refused(
                422,
                "NOTICE_NOT_FORESEEN",
                community.head.post(
                        "/api/v1/notices",
                        Map.of(
                                "kind",
                                "GENERAL",
                                "areaPath",
                                community.path,
                                "title",
                                "公示",
                                "body",
                                "内容",
                                "lines",
                                List.of())));
    }
}

package org.lovebank.volunteer.honour.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.scan.PrintedPages;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** What somebody won is put on one page with the whole name, as long as it stands. */
@QuarkusTest
@TheRegistry
class HonourPaperTest {

    private static final String TITLE = "感动抚顺百颗星 十佳志愿者";

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void theWholeNameStandsOnOnePageAndTheLookIsNoted() throws Exception {
        // given
        Somebody winner = community.volunteer("阿卜杜热西提·麦麦提依明");
        UUID honour = confirmed("PERSON", winner.id(), TITLE);

        // when
        Response own = expect(200, winner.get(paper(honour)));
        Response printed = expect(200, community.worker.get(paper(honour)));

        // then
        List<String> pages = PrintedPages.of("honour.pdf", printed.asByteArray());
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst()).contains("阿卜杜热西提·麦麦提依明", TITLE, "黑龙江省哈尔滨市", "2025年5月1日", "市级");
        assertThat(pages.getFirst().replaceAll("\\s", "")).contains("荣誉证书", "以资鼓励。");
        assertThat(PrintedPages.of("honour-own.pdf", own.asByteArray())).hasSize(1);
        assertThat(printed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(rows.texts("select purpose from disclosure where person_id = ? order by id", winner.id()))
                .endsWith("SELF", "AWARD_REVIEW");
    }

    @Test
    void aTeamsNameIsPrintedForItsPlaceAndAFamilyFillsItsNameIn() throws Exception {
        // given
        Network network = new Network(community);
        UUID team = network.team(network.organisation("ASSOCIATION", "协会"), "星光洛欧“冲锋”多民族志愿服务队第一分队");
        Somebody mother = community.volunteer("李大姐");
        UUID household = id(expect(
                201,
                community.worker.post(
                        "/api/v1/residences",
                        Map.of(
                                "areaPath",
                                network.place("b1", "BUILDING"),
                                "address",
                                "3单元301",
                                "memberIds",
                                List.of(mother.id())))));
        UUID ofTeam = confirmed("TEAM", team, "全国优秀社区志愿服务队".repeat(5));
        UUID ofFamily = confirmed("FAMILY", household, "十佳文明家庭");

        // when
        String teams = page("honour-team.pdf", community.head.get(paper(ofTeam)));
        String hers = page("honour-family.pdf", mother.get(paper(ofFamily)));
        String offices = page("honour-family-office.pdf", community.head.get(paper(ofFamily)));

        // then
        assertThat(teams).contains("星光洛欧“冲锋”多民族志愿服务队第一分队", "全国优秀社区志愿服务队");
        assertThat(hers).contains("李大姐 家庭");
        assertThat(offices).contains("家庭").doesNotContain("李大姐");
    }

    @Test
    void whatDoesNotStandOrIsAStrangersIsNotPrinted() {
        // given
        Somebody winner = community.volunteer("王小桥");
        UUID honour = noted("PERSON", winner.id(), TITLE);

        // then
        Response early = winner.get(paper(honour));
        refused(409, "HONOUR_NOT_STANDING", early);
        assertThat(early.<String>path("metadata.state")).isEqualTo("NOTED");
        assertThat(early.<List<String>>path("metadata.allowed")).containsExactly("CONFIRMED", "REVOKED");
        expect(200, community.head.post("/api/v1/honours/" + honour + "/confirmation"));
        refused(404, "NO_SUCH_HONOUR", community.volunteer("李云").get(paper(honour)));
        refused(404, "NO_SUCH_HONOUR", Community.fresh().head.get(paper(honour)));
        expect(200, winner.get(paper(honour)));
        expect(200, community.head.post("/api/v1/honours/" + honour + "/revocation"));
        refused(409, "HONOUR_NOT_STANDING", winner.get(paper(honour)));
    }

    private static String page(String name, Response answer) throws Exception {
        List<String> pages = PrintedPages.of(name, expect(200, answer).asByteArray());
        assertThat(pages).hasSize(1);
        return pages.getFirst();
    }

    private static String paper(UUID honour) {
        return "/api/v1/honours/" + honour + "/paper";
    }

    private UUID confirmed(String kind, UUID honoured, String title) {
        UUID honour = noted(kind, honoured, title);
        expect(200, community.head.post("/api/v1/honours/" + honour + "/confirmation"));
        return honour;
    }

    private UUID noted(String kind, UUID honoured, String title) {
        return id(expect(
                201,
                community.worker.post(
                        "/api/v1/honours",
                        Map.of(
                                "honoured",
                                Map.of("kind", kind, "id", honoured),
                                "title",
                                title,
                                "level",
                                "CITY",
                                "issuer",
                                "黑龙江省哈尔滨市道里区抚顺街道抚顺社区志愿者协会",
                                "honouredOn",
                                "2025-05-01"))));
    }
}

package org.lovebank.volunteer.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.scan.ForeignScanner;
import org.lovebank.scan.PrintedPages;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.ManyRecords;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** Two hundred records of somebody with a long name fill pages that can be read and checked one by one. */
@QuarkusTest
@TheRegistry
class CertificatePaperTest {

    private static final String NAME = "阿卜杜热西提·阿卜杜热合曼江·麦麦提依明";
    private static final String ISSUER = "兰州市西固区人民政府福利路街道办事处二十二街区社区居民委员会";

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Test
    void everyPageOfTwoHundredRecordsIsRead() throws Exception {
        // given
        Community community = Community.fresh().posting(0);
        community.rule(
                "NOTICE",
                Map.of(
                        "shownDays",
                        30,
                        "kinds",
                        Map.of("CERTIFICATE", Map.of("days", 0, "workingDays", false, "rule", "a test"))));
        Somebody volunteer = community.volunteer(NAME);
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        ManyRecords.of(rows, record, 199);

        // when
        Response issued = issued(community, volunteer);
        String address = "/api/v1/certificates/" + id(issued);
        rows.run("update certificate set state = 'VALID' where id = ?", id(issued));
        byte[] pdf = expect(200, volunteer.get(address + "/paper")).asByteArray();

        // then
        String number = issued.path("issue.number");
        List<String> pages = PrintedPages.of("certificate-200-records.pdf", pdf);
        assertThat(pages).hasSizeGreaterThan(5);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains(number, "第 " + (i + 1) + " 页，共 " + pages.size() + " 页");
            assertThat(pages.get(i).contains("时长(分)")).isEqualTo(pages.get(i).contains("社区卫生"));
        }
        String whole = String.join("", pages).replaceAll("\\s", "");
        assertThat(whole).contains(NAME, ISSUER, "共200次，合计200小时0分", ManyRecords.CONTENT + "第199次");
        assertThat(ForeignScanner.read(pdf, pages.size() - 1)).isEqualTo(issued.<String>path("issue.code"));
    }

    private static Response issued(Community community, Somebody volunteer) {
        UUID issuer = new Network(community)
                .made(
                        "organisations",
                        Map.of("kind", "STATION_HOST", "name", ISSUER, "areaPath", community.path, "registered", true));
        LocalDate today = LocalDate.now(Time.DAYS);
        UUID certificate = id(expect(
                201,
                volunteer.post(
                        "/api/v1/certificates",
                        Map.of(
                                "volunteerId",
                                volunteer.id(),
                                "issuerId",
                                issuer,
                                "from",
                                today.minusDays(40).toString(),
                                "to",
                                today.toString(),
                                "purpose",
                                "申请高等学校综合素质评价及用人单位志愿服务经历核实"))));
        expect(200, community.worker.post("/api/v1/certificates/" + certificate + "/acceptance"));
        return expect(
                200,
                community.head.post(
                        "/api/v1/certificates/" + certificate + "/issue",
                        Map.of("personInCharge", "陈主任", "handler", "刘经办", "contact", "0931-7550000")));
    }
}

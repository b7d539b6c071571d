package org.lovebank.timebank;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Reading an account: balances at past instants, participation, and statements in three forms. */
@QuarkusTest
@TheHouse
class StatementsTest {

    private final Registry registry;
    private final javax.sql.DataSource database;

    StatementsTest(Registry registry, javax.sql.DataSource database) {
        this.registry = registry;
        this.database = database;
    }

    @Test
    void thePastBalanceIsWhatWasRecordedUntilThen() {
        // given
        UUID person = registry.registersVolunteer("cn");
        String account = "/accounts/" + Desk.accountOf(person);
        registry.finalises(person, 120);
        Visitor holder = Visitor.holder(person);
        String afterTheFirst = holder.gets(account + "/passbook").extract().path("items[0].recordedAt");
        registry.finalises(person, 30);
        holder.posts("/conversions", Map.of("accountId", Desk.accountOf(person), "minutes", 60))
                .statusCode(201);
        // when
        var then = holder.gets(account + "/balance?at=" + afterTheFirst);
        var now = holder.gets(account + "/balance");
        var beforeAll = holder.gets(account + "/balance?at=2020-01-01T00:00:00Z");
        // then
        then.statusCode(200)
                .body("availableMinutes", equalTo(120))
                .body("points", equalTo(0))
                .body("earnedMinutes", equalTo(120));
        now.body("availableMinutes", equalTo(90)).body("points", equalTo(10)).body("earnedMinutes", equalTo(150));
        beforeAll.body("availableMinutes", equalTo(0)).body("earnedMinutes", equalTo(0));
    }

    @Test
    void whatIsNoInstantOrNotYetIsRefused() {
        // given
        UUID person = registry.registersVolunteer("cn");
        Visitor holder = Visitor.holder(person);
        String balance = "/accounts/" + Desk.accountOf(person) + "/balance?at=";
        // when / then
        holder.gets(balance + "yesterday").statusCode(400).body("code", equalTo("INVALID_INPUT"));
        holder.gets(balance + "2026-02-30T25:00:00Z").statusCode(400).body("code", equalTo("NO_SUCH_INSTANT"));
        holder.gets(balance + "2999-01-01T00:00:00Z").statusCode(422).body("code", equalTo("INSTANT_IN_FUTURE"));
    }

    @Test
    void nobodyReadsAStrangersAccountInAnyForm() {
        // given
        UUID person = registry.registersVolunteer("cn.xigu");
        String account = "/accounts/" + Desk.accountOf(person);
        Visitor stranger = Visitor.holder(UUID.randomUUID());
        // when / then
        for (String part : List.of("/balance", "/participation", "/statement?from=2026-01-01&to=2026-01-31")) {
            stranger.gets(account + part).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
            Visitor.staff(Roles.BANK_TELLER, "cn.anning").gets(account + part).statusCode(404);
            Visitor.staff(Roles.BANK_TELLER, "cn.xigu").gets(account + part).statusCode(200);
        }
    }

    @Test
    void theDialShowsWhatWasGivenAndReceived() {
        // given
        UUID person = registry.registersVolunteer("cn");
        String participation = "/accounts/" + Desk.accountOf(person) + "/participation";
        Visitor holder = Visitor.holder(person);
        // when / then
        holder.gets(participation).statusCode(200).body("dial", equalTo("NOT_YET"));
        registry.finalises(person, 90);
        holder.gets(participation)
                .body("givenMinutes", equalTo(90))
                .body("receivedMinutes", equalTo(0))
                .body("givenPercent", equalTo(100))
                .body("dial", equalTo("MOSTLY_GIVES"));
    }

    @Test
    void aStatementHasEveryLineOfItsPeriodWithItsHash() {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 90);
        registry.finalises(person, 45);
        Visitor holder = Visitor.holder(person);
        // when
        var statement = holder.gets(statementOf(person));
        // then
        statement
                .statusCode(200)
                .body("openingMinutes", equalTo(0))
                .body("closingMinutes", equalTo(135))
                .body("closingCumulativeMinutes", equalTo(135))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("number", containsString(today().toString().replace("-", "")))
                .body("lines.durationMinutes", contains(90, 45))
                .body("lines.cumulativeMinutes", contains(90, 135))
                .body("lines[0].place", equalTo("22街区3号楼"))
                .body("lines[0].witness", equalTo("李**"));
        String hash = statement.extract().path("lines[1].hash");
        holder.gets("/transfers/" + statement.extract().path("lines[1].transferId"))
                .body("hash", equalTo(hash));
        holder.gets("/accounts/" + Desk.accountOf(person) + "/statement?from=2026-01-01&to=2026-01-31")
                .body("lines", hasSize(0))
                .body("closingMinutes", equalTo(0));
    }

    @Test
    void theTableOpensInExcelAndHoldsNoFormula() {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 90);
        // when
        var answer = as(person, "text/csv");
        // then
        byte[] table = answer.extract().asByteArray();
        assertThat(new String(table, StandardCharsets.UTF_8))
                .startsWith("\ufeff对账单 Statement,P")
                .contains("\r\n2026-03-02 09:00,22街区3号楼,修理水龙头,90,90,李**,服务入账,90,90,");
        answer.header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", containsString(".csv\""))
                .header("Cache-Control", equalTo("private, no-store"));
    }

    @Test
    void thePaperShowsTheSixFieldsAndTheHashInChinese() throws IOException {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 90);
        registry.finalises(person, 45);
        Visitor.holder(person)
                .posts("/conversions", Map.of("accountId", Desk.accountOf(person), "minutes", 60))
                .statusCode(201);
        String hash = Visitor.holder(person).gets(statementOf(person)).extract().path("lines[0].hash");
        // when
        byte[] pdf = as(person, "application/pdf").extract().asByteArray();
        // then
        Files.write(Path.of("target", "statement.pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("爱心存折对账单", "22街区3号楼", "修理水龙头", "李**", "兑换积分", "-60", hash)
                    .contains("期末余额", "75 分钟", "2026-03-02 09:00");
        }
    }

    @Test
    void aStatementsCheckCodeIsHeldAgainstTheLedger() throws IOException {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 90);
        var statement = Visitor.holder(person).gets(statementOf(person)).extract();
        String code = statement.path("checkCode");
        String passbookNo = statement.path("passbookNo");
        // when: the day goes on
        registry.finalises(person, 30);
        var told = verified(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        // then
        told.body("valid", equalTo(true))
                .body("closingMinutes", equalTo(90))
                .body("closingCumulativeMinutes", equalTo(90))
                .body("lines", equalTo(1))
                .body("lastHash", equalTo(statement.path("lines[0].hash")))
                .body("passbookNo", equalTo("****" + passbookNo.substring(passbookNo.length() - 4)));
        assertThat(told.extract().asString())
                .doesNotContain(
                        passbookNo, person.toString(), Desk.accountOf(person).toString());
        String later =
                Visitor.holder(person).gets(statementOf(person)).extract().path("checkCode");
        verified(later).body("closingMinutes", equalTo(120));
        try (PDDocument paper =
                Loader.loadPDF(as(person, "application/pdf").extract().asByteArray())) {
            assertThat(new PDFTextStripper().getText(paper)).contains(later, "/api/v1/statements/verification/page");
        }
    }

    @Test
    void anUnknownAlteredOrForgedCodeIsNotValidAndNoMoreIsSaid() throws java.sql.SQLException {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 90);
        String code = Visitor.holder(person).gets(statementOf(person)).extract().path("checkCode");
        String forged = code.substring(0, 5) + (code.startsWith("ZZZZ", 5) ? "YYYY" : "ZZZZ") + code.substring(9);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into statement_seal select ?, account_id, from_on, to_on,"
                                + " last_line, key_id, decode(repeat('5a', 64), 'hex'), sealed_at from statement_seal where code = ?")) {
            insert.setString(1, forged);
            insert.setString(2, code);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        // when, then
        char other = code.charAt(0) == 'A' ? 'B' : 'A';
        for (String strange : List.of(other + code.substring(1), forged, "AAAA-AAAA-AAAA", "李雷", "..", "=")) {
            assertThat(verified(strange).extract().asString()).isEqualTo("{\"valid\":false}");
        }
        verified(code).body("valid", equalTo(true));
    }

    @Test
    void thePageAnswersTheLinkAndTheFormWithoutAScript() {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 90);
        String code = Visitor.holder(person).gets(statementOf(person)).extract().path("checkCode");
        String page = "/api/v1/statements/verification/page";
        // when
        var empty = given().get(page).then().statusCode(200);
        var link = given().get(page + "?code=" + code).then().statusCode(200);
        var typed = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("code", "\"><script>alert(1)</script>")
                .post(page)
                .then()
                .statusCode(200);
        // then
        empty.header("Content-Security-Policy", containsString("default-src 'none'"));
        assertThat(empty.extract().asString())
                .contains("<form", "lang=\"zh-CN\"")
                .doesNotContain("class=\"answer");
        assertThat(link.extract().asString()).contains("answer good", "90 分钟").doesNotContain("answer bad");
        assertThat(typed.extract().asString()).contains("answer bad").doesNotContain("<script", "<dl");
    }

    @Test
    void aLongTableIsWrittenPageByPageAndAPaperThatLongIsRefused() {
        // given: 1,201 lines
        UUID person = registry.registersVolunteer("cn");
        registry.finalises(person, 2_000);
        for (int many : List.of(1_000, 200)) {
            List<Map<String, Object>> donations = IntStream.range(0, many)
                    .mapToObj(_ -> Map.<String, Object>of(
                            "id",
                            UUID.randomUUID(),
                            "donation",
                            Map.of("accountId", Desk.accountOf(person), "minutes", 1)))
                    .toList();
            Visitor.holder(person)
                    .posts("/transfer-batches", Map.of("mode", "ATOMIC", "items", donations))
                    .statusCode(200);
        }
        // when
        String table = as(person, "text/csv").extract().asString();
        // then: every line once, in order
        List<String> rows = table.lines().skip(4).toList();
        assertThat(rows).hasSize(1_201);
        assertThat(rows.getFirst()).contains(",服务入账,2000,2000,");
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i)).contains(",捐入公益时间池,-1," + (2_000 - i) + ",");
        }
        given().auth()
                .oauth2(Visitor.holder(person).token())
                .accept("application/pdf")
                .get("/api/v1" + statementOf(person))
                .then()
                .statusCode(422)
                .body("code", equalTo("STATEMENT_TOO_LARGE"))
                .body("metadata.lines", equalTo(1_201))
                .body("metadata.most", equalTo(1_000));
    }

    @Test
    void aLongPaperRepeatsItsHeadAndShowsWhatIsOwed() throws IOException {
        // given: texts longer than their columns, and a reversal after everything was given away
        UUID person = registry.registersVolunteer("cn");
        for (int i = 0; i < 60; i++) {
            registry.finalisesAt(person, 30, "福利路街道22街区3号楼二单元五零二室门前的老年活动中心（新时代文明实践站）第" + i + "号会议室");
        }
        UUID voided = registry.finalises(person, 12_345);
        Visitor.holder(person)
                .posts("/donations", Map.of("accountId", Desk.accountOf(person), "minutes", 14_145))
                .statusCode(201);
        registry.voids(voided, 6, person, 12_345);
        // when
        byte[] pdf = as(person, "application/pdf").extract().asByteArray();
        // then
        Files.write(Path.of("target", "statement-long.pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper page = new PDFTextStripper();
            for (int number = 1; number <= paper.getNumberOfPages(); number++) {
                page.setStartPage(number);
                page.setEndPage(number);
                assertThat(page.getText(paper)).contains("见证人", "第 " + number + " 页");
            }
            assertThat(new PDFTextStripper().getText(paper)).contains("-12345 分钟", "-14145", "冲正：修理水龙头");
        }
    }

    @Test
    void whatAHolderWroteIsTextOnThePaper() throws IOException {
        // given
        UUID person = registry.registersVolunteer("cn");
        registry.finalisesAt(person, 30, "<b>=1+1</b> & <script>alert(1)</script>");
        // when
        byte[] pdf = as(person, "application/pdf").extract().asByteArray();
        // then
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains("<b>=1+1</b>&<script>alert(1)</script>");
        }
    }

    @Test
    void aPeriodHasAnOrderAndALength() {
        // given
        UUID person = registry.registersVolunteer("cn");
        Visitor holder = Visitor.holder(person);
        String statement = "/accounts/" + Desk.accountOf(person) + "/statement";
        // when / then
        holder.gets(statement).statusCode(400);
        holder.gets(statement + "?from=2026-13-01&to=2026-12-31")
                .statusCode(400)
                .body("code", equalTo("NO_SUCH_DAY"));
        holder.gets(statement + "?from=2026-02-01&to=2026-01-31")
                .statusCode(422)
                .body("code", equalTo("PERIOD_OUT_OF_ORDER"));
        holder.gets(statement + "?from=" + today() + "&to=" + today().plusDays(1))
                .statusCode(422)
                .body("code", equalTo("PERIOD_OUT_OF_ORDER"));
        holder.gets(statement + "?from=2020-01-01&to=2026-01-31")
                .statusCode(422)
                .body("code", equalTo("PERIOD_TOO_LONG"));
    }

    private static io.restassured.response.ValidatableResponse as(UUID person, String type) {
        return given().auth()
                .oauth2(Visitor.holder(person).token())
                .accept(type)
                .get("/api/v1" + statementOf(person))
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse verified(String code) {
        return given().contentType("application/json")
                .body(Map.of("code", code))
                .post("/api/v1/statements/verification")
                .then()
                .statusCode(200);
    }

    private static String statementOf(UUID person) {
        return "/accounts/" + Desk.accountOf(person) + "/statement?from=" + today().minusDays(1) + "&to=" + today();
    }

    private static LocalDate today() {
        return LocalDate.now(Time.DAYS);
    }
}

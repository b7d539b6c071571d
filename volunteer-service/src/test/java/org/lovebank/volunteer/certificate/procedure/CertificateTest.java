package org.lovebank.volunteer.certificate.procedure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.MovableClock;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Papers;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** A certificate shows what is final, passes two pairs of eyes and the public, and is checked by whoever holds it. */
@QuarkusTest
@TheRegistry
class CertificateTest {

    private static final String CERTIFICATES = "/api/v1/certificates";
    private static final Map<String, Object> SIGNERS =
            Map.of("personInCharge", "陈主任", "handler", "刘经办", "contact", "0931-7550000");

    @Inject
    ValidateCertificates validateCertificates;

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Inject
    MovableClock clock;

    private Community community;
    private Somebody volunteer;
    private UUID issuer;
    private UUID record;

    @BeforeEach
    void aFinalRecord() {
        community = Community.fresh().posting(0);
        volunteer = community.volunteer("王小桥");
        issuer = new Network(community)
                .made(
                        "organisations",
                        fields(
                                "kind",
                                "STATION_HOST",
                                "name",
                                "福利路街道22街区居民委员会",
                                "areaPath",
                                community.path,
                                "registered",
                                true));
        record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
    }

    @AfterEach
    void theClockRuns() {
        clock.run();
    }

    @Test
    void fromTheRequestToAPaperThatHolds() throws Exception {
        // given
        UUID certificate = requested();

        // when
        expect(200, community.worker.post(at(certificate, "acceptance")));
        Response issued = expect(200, community.head.post(at(certificate, "issue"), SIGNERS));
        validateCertificates.now();
        refused(409, "CERTIFICATE_STATE_FORBIDS", volunteer.get(at(certificate, "paper")));
        clock.stopAt(Instant.now().plus(Duration.ofDays(7)).plusSeconds(60));
        int valid = validateCertificates.now();

        // then
        assertThat(issued.<String>path("state")).isEqualTo("PUBLICISED");
        assertThat(issued.<Integer>path("issue.minutes")).isEqualTo(60);
        assertThat(issued.<Boolean>path("issue.official")).isFalse();
        assertThat(issued.<String>path("issue.number")).matches("LB-20\\d\\d-\\d{7}-\\d\\d");
        assertThat(valid).isPositive();
        String code = issued.path("issue.code");
        byte[] pdf = Papers.kept(
                "certificate.pdf",
                expect(200, volunteer.get(at(certificate, "paper"))).asByteArray());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("王小桥", "居民身份证", "修理电灯", "1 小时 0 分", "刘经办", "不是该系统出具的证明")
                    .contains(issued.<String>path("issue.number"), issued.<String>path("issue.checkCode"));
        }
        assertThat(verified(code).asString())
                .contains("\"valid\":true", "王**", "福利路街道22街区居民委员会")
                .doesNotContain("小桥", volunteer.id().toString());
        assertThat(verified(issued.<String>path("issue.checkCode").toLowerCase(java.util.Locale.ROOT))
                        .<Boolean>path("valid"))
                .isTrue();
        assertThat(rows.texts(
                                "select fields::text from disclosure where person_id = ? order by id desc",
                                volunteer.id())
                        .getFirst())
                .contains("ID_NO");
    }

    @Test
    void theCodeIsCheckedOfflineWithThePublishedKeyAndNamesNobody() throws Exception {
        // given
        String code = issued(requested()).path("issue.code");
        String[] parts = code.split("\\.", -1);
        String head = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);

        // when
        Response keys = expect(200, given().get("/api/v1/certificate-keys"));
        String kid = keys.path("keys.find { it.signsNow }.kid");
        String x = keys.path("keys.find { it.signsNow }.x");

        // then
        assertThat(keys.<java.util.List<String>>path("keys.kid")).hasSize(2);
        assertThat(head).isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\"}");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey(x));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(body).contains("\"min\":60").doesNotContain("王", "6201");
        var said = io.restassured.path.json.JsonPath.from(body);
        byte[] salt = Base64.getUrlDecoder().decode(said.getString("salt"));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt);
        digest.update(("王小桥\n" + idNo()).getBytes(StandardCharsets.UTF_8));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 16)))
                .isEqualTo(said.getString("who"));
        assertThat(code).hasSizeLessThan(400);
    }

    @Test
    void anUnknownOrAlteredCodeIsNotValidAndNoMoreIsSaid() {
        // given
        String code = issued(requested()).path("issue.code");

        // when, then
        for (int i : new int[] {0, 10, code.indexOf('.') + 9, code.length() - 30, code.length() - 1}) {
            char other = code.charAt(i) == 'A' ? 'B' : 'A';
            String altered = code.substring(0, i) + other + code.substring(i + 1);
            assertThat(verified(altered).asString()).isEqualTo("{\"valid\":false}");
        }
        String noneHead = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        String unsigned = noneHead + code.substring(code.indexOf('.'), code.lastIndexOf('.') + 1);
        for (String stranger : new String[] {unsigned, "ABCD-EFGH-JKMN", "LB-2026-0000001-00", "王小桥", ".."}) {
            assertThat(verified(stranger).asString()).isEqualTo("{\"valid\":false}");
        }
        assertThat(verified(code).<String>path("state")).isEqualTo("PUBLICISED");
        assertThat(verified(code).<Boolean>path("valid")).isFalse();
    }

    @Test
    void thePageSaysTheSameWithoutAScript() {
        // given
        String code = issued(requested()).path("issue.code");

        // when
        Response empty = given().get(CERTIFICATES + "/verification/page");
        Response known = onPage(code);
        Response strange = onPage("\"><script>alert(1)</script>");

        // then
        assertThat(expect(200, empty).asString())
                .contains("<form", "lang=\"zh-CN\"")
                .doesNotContain("class=\"answer");
        assertThat(expect(200, known).asString()).contains("公示中", "王**").doesNotContain("小桥");
        assertThat(expect(200, strange).asString()).contains("无效").doesNotContain("<script", "王");
        Papers.kept("verification.html", known.asByteArray());
        assertThat(known.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
    }

    @Test
    void nobodyDoesTheirOwnAndEachStepIsForAnother() {
        // given
        UUID certificate = requested();
        Somebody own = Somebody.is(volunteer.id(), "STATION_HEAD", community.path);

        // when, then
        refused(403, "CERTIFICATE_NEEDS_ANOTHER", own.post(at(certificate, "acceptance")));
        refused(404, "NO_SUCH_CERTIFICATE", Community.fresh().head.post(at(certificate, "acceptance")));
        refused(409, "CERTIFICATE_STATE_FORBIDS", community.head.post(at(certificate, "issue"), SIGNERS));
        expect(200, community.head.post(at(certificate, "acceptance")));
        refused(403, "CERTIFICATE_NEEDS_ANOTHER", community.head.post(at(certificate, "issue"), SIGNERS));
        expect(200, community.admin.post(at(certificate, "issue"), SIGNERS));
        refused(404, "NO_SUCH_CERTIFICATE", community.resident("赵小溪").get(at(certificate, "paper")));
        UUID other = requested();
        assertThat(expect(200, community.worker.post(at(other, "declination"), Map.of("reason", "证件不符")))
                        .<String>path("state"))
                .isEqualTo("DECLINED");
    }

    @Test
    void onlyFinalRecordsOfARegisteredIssuerAreCertified() {
        // given
        Somebody fresh = community.volunteer("李小河");
        UUID group = new Network(community).organisation("ASSOCIATION", "邻里互助小组");

        // when, then
        refused(422, "NO_RECORDS_TO_CERTIFY", fresh.post(CERTIFICATES, wanted(fresh.id(), issuer)));
        refused(422, "ORGANISATION_NOT_REGISTERED", volunteer.post(CERTIFICATES, wanted(volunteer.id(), group)));
        refused(404, "NO_SUCH_VOLUNTEER", fresh.post(CERTIFICATES, wanted(volunteer.id(), issuer)));
        Map<String, Object> backwards = new java.util.HashMap<>(wanted(volunteer.id(), issuer));
        backwards.put("from", LocalDate.now(Time.DAYS).plusDays(1).toString());
        refused(422, "PERIOD_NOT_POSSIBLE", volunteer.post(CERTIFICATES, backwards));
    }

    @Test
    void aRecordThatIsVoidedAfterwardsShowsOnTheCertificate() throws SQLException {
        // given
        Response issued = issued(requested());
        UUID certificate = id(issued);

        // when
        expect(
                200,
                community.head.post("/api/v1/service-records/" + record + "/voiding", Map.of("reason", "NOT_SERVED")));
        expect(200, community.admin.post("/api/v1/service-records/" + record + "/voiding-approval"));

        // then
        Response told = verified(issued.path("issue.code"));
        assertThat(told.<Boolean>path("valid")).isFalse();
        assertThat(told.<String>path("state")).isEqualTo("RECORDS_CHANGED");
        assertThat(told.<Object>path("holder")).isNull();
        rows.run("update certificate set state = 'VALID' where id = ?", certificate);
        refused(409, "CERTIFIED_RECORDS_CHANGED", volunteer.get(at(certificate, "paper")));
        Response after = expect(200, volunteer.get(CERTIFICATES + "/" + certificate));
        assertThat(Instant.parse(after.path("recordsChangedAt"))).isAfter(Instant.parse(issued.path("changedAt")));
    }

    @Test
    void twoPeopleVoidItAndTheCodeSaysSo() {
        // given
        Response issued = issued(requested());
        UUID certificate = id(issued);
        Map<String, Object> voiding = Map.of("cause", "FALSE", "reason", "服务未发生");

        // when
        refused(409, "VOIDING_NOT_PROPOSED", community.head.post(at(certificate, "voiding-approval")));
        refused(
                422,
                "VOID_CAUSE_NOT_PROPOSED",
                community.head.post(at(certificate, "voiding"), Map.of("cause", "NOTICE", "reason", "x")));
        expect(200, community.head.post(at(certificate, "voiding"), voiding));
        refused(403, "CERTIFICATE_NEEDS_ANOTHER", community.head.post(at(certificate, "voiding-approval")));
        expect(200, community.admin.post(at(certificate, "voiding-approval")));

        // then
        assertThat(verified(issued.path("issue.code")).<String>path("state")).isEqualTo("VOIDED");
        assertThat(verified(issued.path("issue.code")).<Boolean>path("valid")).isFalse();
        refused(409, "CERTIFICATE_STATE_FORBIDS", volunteer.get(at(certificate, "paper")));
    }

    @Test
    void anObjectionThatIsUpheldVoidsIt() {
        // given
        Response issued = issued(requested());
        String notice = expect(200, given().get("/api/v1/notices?kind=CERTIFICATE&areaPath=" + community.path))
                .path("items[0].id");
        String objections = "/api/v1/notices/" + notice + "/objections";
        UUID objection =
                id(expect(201, community.resident("赵小溪").post(objections, Map.of("line", 1, "content", "时长有误"))));

        // when
        expect(
                200,
                community.head.post(
                        objections + "/" + objection + "/decision", Map.of("upheld", true, "reason", "属实")));

        // then
        assertThat(verified(issued.path("issue.code")).<String>path("state")).isEqualTo("VOIDED");
    }

    private UUID requested() {
        return id(expect(201, volunteer.post(CERTIFICATES, wanted(volunteer.id(), issuer))));
    }

    private Response issued(UUID certificate) {
        expect(200, community.worker.post(at(certificate, "acceptance")));
        return expect(200, community.head.post(at(certificate, "issue"), SIGNERS));
    }

    private static Map<String, Object> wanted(UUID who, UUID from) {
        LocalDate today = LocalDate.now(Time.DAYS);
        return Map.of(
                "volunteerId",
                who,
                "issuerId",
                from,
                "from",
                today.minusDays(30).toString(),
                "to",
                today.toString(),
                "purpose",
                "升学");
    }

    private static Response verified(String code) {
        return expect(
                200,
                given().contentType("application/json")
                        .body(Map.of("code", code))
                        .post(CERTIFICATES + "/verification"));
    }

    private static Response onPage(String code) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("code", code)
                .post(CERTIFICATES + "/verification/page");
    }

    private static String at(UUID certificate, String what) {
        return CERTIFICATES + "/" + certificate + "/" + what;
    }

    private String idNo() {
        return expect(200, volunteer.get("/api/v1/persons/" + volunteer.id())).path("idNo");
    }

    private static PublicKey publicKey(String x) throws Exception {
        byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(head, 44);
        System.arraycopy(Base64.getUrlDecoder().decode(x), 0, encoded, 12, 32);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}

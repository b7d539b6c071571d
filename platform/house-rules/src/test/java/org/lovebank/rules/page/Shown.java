package org.lovebank.rules.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lovebank.rules.openstreet.OpenStreet;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.Registrar;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;

/** What there is to see on the pages: a notice with words that would like to be markup, and two papers that hold. */
record Shown(String notice, String code, String checkCode, JsonNode statement) {

    static final String PLACE = CommunityPlan.HOME;
    static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    /** Made over the public API, as people would. */
    static Shown on(OpenStreet street) {
        Api admin = street.as(DemoCommunity.ADMIN);
        Api head = street.as(DemoCommunity.STATION_HEAD);
        certificatesArePublicisedForNoDay(admin);
        wish(street.as(DemoCommunity.RESIDENT), street.as(DemoCommunity.DISPATCHER));
        String volunteer = volunteer(head);
        record(head, volunteer);
        JsonNode issue = certificate(head, admin, volunteer).path("issue");
        return new Shown(
                notice(head),
                issue.path("code").asText(),
                issue.path("checkCode").asText(),
                statement(street.as(DemoCommunity.TELLER), volunteer));
    }

    private static void certificatesArePublicisedForNoDay(Api admin) {
        JsonNode preset = admin.list("/api/v1/registry-policies", Map.of("code", "NOTICE")).stream()
                .filter(policy -> policy.path("areaPath").asText().equals("cn"))
                .reduce((_, later) -> later)
                .orElseThrow();
        ObjectNode content = preset.path("content").deepCopy();
        ((ObjectNode) content.at("/kinds/CERTIFICATE")).put("days", 0);
        admin.post(
                "/api/v1/registry-policies",
                Map.of(
                        "code",
                        "NOTICE",
                        "areaPath",
                        PLACE,
                        "effectiveOn",
                        today().toString(),
                        "content",
                        content,
                        "reason",
                        "a test of the page"));
    }

    private static String volunteer(Api head) {
        Registrar registrar = new Registrar(head);
        String volunteer = registrar.registerOnSite("王小桥", "FEMALE").path("id").asText();
        registrar.acceptCharter(volunteer, "ONSITE");
        return volunteer;
    }

    private static void record(Api head, String volunteer) {
        String witness =
                new Registrar(head).registerBeneficiary("赵流水").path("id").asText();
        Instant to = now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        String record = head.post(
                        "/api/v1/service-records",
                        Map.of(
                                "volunteerId",
                                volunteer,
                                "areaPath",
                                PLACE,
                                "categoryCode",
                                "ENVIRONMENT",
                                "projectName",
                                "楼院绿化养护",
                                "servedFrom",
                                to.minus(Duration.ofHours(1)).toString(),
                                "servedTo",
                                to.toString(),
                                "place",
                                "22街区院内",
                                "content",
                                "植绿护绿",
                                "witnessId",
                                witness))
                .path("id")
                .asText();
        String path = "/api/v1/service-records/" + record;
        head.post(path + "/witness-signature", Map.of("method", "PAPER"));
        head.post(path + "/confirmation", Map.of());
        Patience.until(
                "the record is final",
                () -> head.get(path),
                told -> told.path("state").asText().equals("FINAL"));
    }

    private static JsonNode certificate(Api head, Api admin, String volunteer) {
        String issuer = admin.list("/api/v1/organisations", Map.of("areaPath", PLACE)).stream()
                .filter(each -> each.path("kind").asText().equals("STATION_HOST"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String path = "/api/v1/certificates/"
                + head.post(
                                "/api/v1/certificates",
                                Map.of(
                                        "volunteerId",
                                        volunteer,
                                        "issuerId",
                                        issuer,
                                        "from",
                                        today().minusDays(30).toString(),
                                        "to",
                                        today().toString(),
                                        "purpose",
                                        "升学"))
                        .path("id")
                        .asText();
        head.post(path + "/acceptance", Map.of());
        admin.post(path + "/issue", Map.of("personInCharge", "孙主任", "handler", "刘经办", "contact", "0931-0000000"));
        return Patience.until(
                "the certificate is valid",
                () -> head.get(path),
                told -> told.path("state").asText().equals("VALID"));
    }

    private static void wish(Api resident, Api dispatcher) {
        Instant from = now().plus(Duration.ofHours(2));
        String wish = resident.post(
                        "/api/v1/wishes",
                        Map.of(
                                "wallAreaPath",
                                PLACE,
                                "title",
                                "修一盏灯",
                                "needs",
                                List.of(Map.of("categoryCode", "REPAIR", "description", "修一盏灯", "durationMinutes", 30)),
                                "publicText",
                                "灯不亮了。" + MARKUP,
                                "place",
                                "22街区3号楼",
                                "from",
                                from.toString(),
                                "to",
                                from.plus(Duration.ofHours(1)).toString()))
                .path("id")
                .asText();
        dispatcher.post("/api/v1/wishes/" + wish + "/reviews", Map.of("decision", "PUBLISH"));
    }

    private static JsonNode statement(Api teller, String volunteer) {
        String account = Patience.until(
                        "the minutes are in the passbook",
                        () -> teller.list("/api/v1/accounts", Map.of("ownerId", volunteer)),
                        found -> !found.isEmpty()
                                && found.getFirst().path("availableMinutes").asInt() == 60)
                .getFirst()
                .path("id")
                .asText();
        return teller.get(
                "/api/v1/accounts/" + account + "/statement",
                Map.of("from", today().minusDays(30).toString(), "to", today().toString()));
    }

    private static String notice(Api head) {
        Map<String, Object> line = Map.of("words", MARKUP);
        return head.post(
                        "/api/v1/notices",
                        Map.of(
                                "kind",
                                "GENERAL",
                                "areaPath",
                                PLACE,
                                "title",
                                "四月读书会 " + MARKUP,
                                "body",
                                "每周五下午两点，社区活动室。" + MARKUP,
                                "basis",
                                "NO_NAMES",
                                "lines",
                                List.of(line)))
                .path("noticeId")
                .asText();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(now(), DAYS);
    }
}

package org.lovebank.timebank.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Whether what was saved can be spent, and who is told when it lies still. */
@QuarkusTest
@TheHouse
class CoverageTest {

    private static final Visitor CENTRE = Visitor.staff(Roles.CENTER_ADMIN, "cn");

    private final Registry registry;
    private final Desk desk;
    private final CoverageJob job;
    private final TakeCoverage takeCoverage;
    private final TellHolders tellHolders;
    private final MeterRegistry figures;

    private final String place = "cn.f" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    CoverageTest(
            Registry registry,
            Desk desk,
            CoverageJob job,
            TakeCoverage takeCoverage,
            TellHolders tellHolders,
            MeterRegistry figures) {
        this.registry = registry;
        this.desk = desk;
        this.job = job;
        this.takeCoverage = takeCoverage;
        this.tellHolders = tellHolders;
        this.figures = figures;
    }

    @Test
    void whatIsOwedIsSetAgainstWhatIsServed() {
        // given: one served 60 minutes last week, one 240 minutes half a year ago
        UUID branch = opened("NANJING");
        UUID wang = registry.registersVolunteer(place);
        UUID li = registry.registersVolunteer(place);
        registry.serves(wang, 60, now.minus(Duration.ofDays(7)));
        registry.serves(li, 240, now.minus(Duration.ofDays(180)));
        Map<String, Object> rice = Desk.item("PTS", 44, 10);
        rice.put("branchId", branch);
        Desk.offers(rice);
        // when
        var forecast = Visitor.staff(Roles.BANK_COUNCIL, place).gets("/coverage?branchId=" + branch);
        // then
        forecast.statusCode(200)
                .body("availableMinutes", equalTo(300))
                .body("liabilityMinutes", equalTo(300))
                .body("capacityMinutes30Days", equalTo(60))
                .body("monthsToClear", equalTo(5.0f))
                .body("beyondPolicy", equalTo(false))
                .body("holders", equalTo(2))
                .body("dormantPercent", equalTo(0))
                .body("sixtyPlusPercent", equalTo(0))
                .body("stockPoints", equalTo(440));
        CENTRE.gets("/coverage/history?branchId=" + branch).body("items", hasSize(1));
    }

    @Test
    void whereNobodyServesNoNumberOfMonthsIsInvented() {
        // given
        UUID branch = opened("NANJING");
        UUID wang = registry.registersVolunteer(place);
        registry.serves(wang, 60, now.minus(Duration.ofDays(90)));
        // when
        var forecast = CENTRE.gets("/coverage?branchId=" + branch);
        // then
        forecast.body("monthsToClear", nullValue()).body("beyondPolicy", equalTo(true));
        assertThat(told("tb.coverage.alert.v1", branch)).isEqualTo(1);
    }

    @Test
    void theCouncilIsToldOnceAMonth() {
        // given
        UUID branch = opened("NANJING");
        UUID wang = registry.registersVolunteer(place);
        registry.serves(wang, 600, now);
        Instant first = LocalDate.of(2027, 3, 1).atStartOfDay(Time.DAYS).toInstant();
        // when
        takeCoverage.of(branch, first);
        takeCoverage.of(branch, first.plus(Duration.ofDays(1)));
        takeCoverage.of(branch, first.plus(Duration.ofDays(31)));
        // then
        assertThat(told("tb.coverage.alert.v1", branch)).isEqualTo(2);
        assertThat(desk.count("select count(*) from coverage_snapshot where branch_id = ?", branch))
                .isEqualTo(3);
    }

    @Test
    void whoDoesNotMoveForAYearIsDormantAndToldOnce() {
        // given
        UUID branch = opened("NANJING");
        UUID wang = registry.registersVolunteer(place);
        registry.serves(wang, 60, now);
        UUID account = Desk.accountOf(wang);
        Instant inElevenMonths = now.atZone(Time.DAYS).plusMonths(11).toInstant();
        Instant inThirteenMonths = now.atZone(Time.DAYS).plusMonths(13).toInstant();
        // when
        job.visit(branch, inElevenMonths);
        long early = told("tb.account.dormant.v1", account);
        job.visit(branch, inThirteenMonths);
        job.visit(branch, inThirteenMonths.plus(Duration.ofDays(40)));
        // then
        assertThat(early).isZero();
        assertThat(told("tb.account.dormant.v1", account)).isEqualTo(1);
        assertThat(takeCoverage
                        .of(branch, inThirteenMonths.plus(Duration.ofDays(80)))
                        .dormantHolders())
                .isEqualTo(1);
        assertThat(desk.count("select count(*) from event_log where subject = ? and data::text like '%王%'", account))
                .isZero();
    }

    @Test
    void whoNearsTheCapIsWarnedOnceAYearAndOthersAreNot() {
        // given: 90 % of 1500 hours
        UUID branch = opened("NANJING");
        UUID near = registry.registersVolunteer(place);
        UUID far = registry.registersVolunteer(place);
        for (int record = 0; record < 57; record++) {
            registry.serves(near, 1430, now);
        }
        registry.serves(far, 600, now);
        // when
        job.visit(branch, now);
        job.visit(branch, now.plus(Duration.ofHours(1)));
        // then
        assertThat(told("tb.cap.warning.v1", Desk.accountOf(near))).isEqualTo(1);
        assertThat(told("tb.cap.warning.v1", Desk.accountOf(far))).isZero();
    }

    @Test
    void twoWhoTellAtOnceTellOnce() {
        // given
        UUID branch = opened("NANJING");
        List<UUID> holders = Stream.generate(() -> registry.registersVolunteer(place))
                .limit(5)
                .toList();
        holders.forEach(holder -> registry.serves(holder, 60, now));
        Instant later = now.atZone(Time.DAYS).plusMonths(13).toInstant();
        // when
        List<CompletableFuture<Void>> both = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> tellHolders.dormant(branch, new UUID(0, 0), later)))
                .limit(4)
                .toList();
        both.forEach(CompletableFuture::join);
        // then
        assertThat(holders)
                .allSatisfy(holder -> assertThat(told("tb.account.dormant.v1", Desk.accountOf(holder)))
                        .isEqualTo(1));
    }

    @Test
    void aBranchIsVisitedOnceADayAndTheHouseShowsTheSum() {
        // given
        UUID branch = opened("NANJING");
        UUID wang = registry.registersVolunteer(place);
        registry.serves(wang, 60, now.minus(Duration.ofDays(7)));
        // when
        job.run();
        registry.serves(wang, 60, now.minus(Duration.ofDays(7)));
        job.run();
        // then
        assertThat(desk.count(
                        "select liability from (select available_minutes as liability from coverage_snapshot"
                                + " where branch_id = ?) as s",
                        branch))
                .isEqualTo(60);
        assertThat(figures.get("lovebank.coverage.liability.minutes").gauge().value())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void onlyThoseWhoseAreasReachABranchSeeItsForecast() {
        // given
        UUID branch = opened("NANJING");
        // when / then
        Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere")
                .gets("/coverage?branchId=" + branch)
                .statusCode(404)
                .body("code", equalTo("BRANCH_NOT_FOUND"));
        Visitor.staff(Roles.BANK_COUNCIL, "cn.elsewhere")
                .gets("/coverage/history?branchId=" + branch)
                .statusCode(404);
        Visitor.holder(UUID.randomUUID()).gets("/coverage?branchId=" + branch).statusCode(403);
        CENTRE.gets("/coverage").statusCode(400);
    }

    private UUID opened(String pack) {
        return UUID.fromString(CENTRE.posts("/branches", Map.of("areaPath", place, "name", "爱心银行", "policyPack", pack))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private long told(String type, UUID subject) {
        return desk.count("select count(*) from event_log where type = ? and subject = ?", type, subject);
    }
}

package org.lovebank.timebank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TaskHouse;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.audit.AuditLease;

/** What the houses say of one service is compared, and what does not agree is named and told once. */
@QuarkusTest
@TheHouse
class ReconciliationTest {

    private final Registry registry;
    private final TaskHouse taskHouse;
    private final Desk desk;
    private final ReconciliationJob job;
    private final ReconciliationRepository reconciliations;
    private final RunReconciliation runReconciliation;
    private final AuditLease lease;
    private final MeterRegistry figures;
    private final Visitor auditor = Visitor.staff(Roles.AUDITOR, "cn");
    private UUID person = UUID.randomUUID();

    ReconciliationTest(
            Registry registry,
            TaskHouse taskHouse,
            Desk desk,
            ReconciliationJob job,
            ReconciliationRepository reconciliations,
            RunReconciliation runReconciliation,
            AuditLease lease,
            MeterRegistry figures) {
        this.registry = registry;
        this.taskHouse = taskHouse;
        this.desk = desk;
        this.job = job;
        this.reconciliations = reconciliations;
        this.runReconciliation = runReconciliation;
        this.lease = lease;
        this.figures = figures;
    }

    @BeforeEach
    void aVolunteer() {
        person = registry.registersVolunteer("cn.xigu");
    }

    @Test
    void aServiceOfWhichAllSayTheSameHasNoBreak() {
        // given
        UUID record = served(60, 60);
        UUID shorter = served(60, 45);
        // when
        List<Found> found = reconciled();
        // then
        assertThat(about(found, record)).isEmpty();
        assertThat(about(found, shorter)).isEmpty();
    }

    @Test
    void aRecordLongerThanItsAssignmentIsFound() {
        // given
        UUID record = served(30, 60);
        // when / then
        assertThat(about(reconciled(), record))
                .containsExactly(new Found("MORE_THAN_ASSIGNMENT", "record " + record, 30L, 60L));
    }

    @Test
    void aRecordOfAnAssignmentThatNobodyToldOfIsFoundUntilItIsTold() {
        // given
        UUID assignment = UUID.randomUUID();
        UUID record = registry.finalisesOf(assignment, person, 60);
        // when / then
        assertThat(about(reconciled(), record))
                .containsExactly(new Found("ASSIGNMENT_UNKNOWN", "record " + record, 0L, 60L));
        // when
        taskHouse.completes(assignment, person, 60);
        // then
        assertThat(about(reconciled(), record)).isEmpty();
        assertThat(stateOf("ASSIGNMENT_UNKNOWN", record)).isEqualTo(1);
    }

    @Test
    void aDepositThatNeverCameIsFound() {
        // given: nobody registered this volunteer
        UUID assignment = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        taskHouse.completes(assignment, stranger, 60);
        UUID record = registry.finalisesOf(assignment, stranger, 60);
        // when / then
        assertThat(about(reconciled(), record))
                .containsExactly(new Found("DEPOSIT_MISSING", "record " + record, 60L, 0L));
    }

    @Test
    void aDepositOfOtherMinutesIsFound() {
        // given
        UUID record = served(90, 60);
        desk.run("update deposit set minutes = 61 where record_id = ?", record);
        // when / then
        assertThat(about(reconciled(), record))
                .containsExactly(new Found("DEPOSIT_WRONG_MINUTES", "record " + record, 61L, 60L));
    }

    @Test
    void minutesOfAVoidedRecordThatAreStillThereAreFound() {
        // given
        UUID record = served(60, 60);
        desk.run("update deposit set wanted = 'TAKEN_BACK', reached = 'TAKEN_BACK' where record_id = ?", record);
        UUID voided = served(60, 60);
        registry.voids(voided, 6, person, 60);
        // when
        List<Found> found = reconciled();
        // then
        assertThat(about(found, record))
                .containsExactly(new Found("DEPOSIT_NOT_TAKEN_BACK", "record " + record, 0L, 60L));
        assertThat(about(found, voided)).isEmpty();
    }

    @Test
    void minutesForARecordThatNobodyKnowsAreFound() {
        // given
        UUID record = served(60, 60);
        desk.run("update deposit set record_id = ? where record_id = ?", UUID.randomUUID(), record);
        // when / then
        assertThat(about(reconciled(), record))
                .containsExactly(new Found("DEPOSIT_WITHOUT_RECORD", "record " + record, 0L, 60L));
    }

    @Test
    void whatIsOnItsWayIsLeftForTheNextRun() {
        // given
        UUID record = served(30, 60);
        desk.run("update deposit set changed_at = now() + interval '1 hour' where record_id = ?", record);
        // when / then
        assertThat(about(reconciled(), record)).isEmpty();
    }

    @Test
    void aBalanceThatIsNotWhatTheJournalSaysIsFoundByTheSampleAndByTheWholeRun() {
        // given
        served(60, 60);
        long account =
                desk.count("select id from ledger_account where kind = 3 and account_id = ?", Desk.accountOf(person));
        desk.run("update account_balance set credits = credits + 7 where ledger_account = ?", account);
        try {
            // when
            List<Found> whole = reconciled();
            samples(account);
            // then
            assertThat(whole).extracting(Found::code).contains("BALANCE_DIFFERS", "HOLD_MISMATCH");
            assertThat(desk.count(
                            "select count(*) from reconciliation_break where code = 'BALANCE_DIFFERS' and about = ?"
                                    + " and expected = 0 and found = 7 and state = 'OPEN'",
                            "account " + account))
                    .isEqualTo(1);
            assertThat(figures.get("lovebank.reconciliation.breaks").gauge().value())
                    .isPositive();
        } finally {
            desk.run("update account_balance set credits = credits - 7 where ledger_account = ?", account);
        }
        // when
        List<Found> after = reconciled();
        // then
        assertThat(after).extracting(Found::code).doesNotContain("BALANCE_DIFFERS", "HOLD_MISMATCH", "CHAIN_BROKEN");
        assertThat(figures.get("lovebank.reconciliation.last.run.epoch.seconds")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void aKeyThatIsHeldBackWithoutAnEventIsFoundAndEachCheckHasItsMetric() {
        // given
        UUID subject = UUID.randomUUID();
        desk.run("insert into inbox_blocked_key (source, subject, shard) values ('volunteer', ?, 0)", subject);
        try {
            // when
            List<Found> whole = reconciled();
            // then
            assertThat(whole)
                    .filteredOn(found -> found.about().contains(subject.toString()))
                    .extracting(Found::code)
                    .containsExactly("BOOKS_VIOLATED");
            assertThat(violations("C8")).isEqualTo(1);
        } finally {
            desk.run("delete from inbox_blocked_key where subject = ?", subject);
        }
        // when
        reconciled();
        // then
        for (String check : List.of("C1", "C3", "C4-sums", "C4-running", "C5", "C6-dense", "C6-chain", "C7", "C8")) {
            assertThat(violations(check)).as(check).isZero();
        }
    }

    private double violations(String check) {
        return figures.get("lovebank.ledger.check.violations")
                .tag("check", check)
                .gauge()
                .value();
    }

    @Test
    void aBreakIsToldOnceAndAgainOnlyWhenItComesBack() {
        // given
        UUID record = served(60, 60);
        desk.run("update deposit set minutes = 61 where record_id = ?", record);
        // when
        reconciled();
        reconciled();
        // then
        assertThat(told(record)).isEqualTo(1);
        // when: mended, and broken again
        desk.run("update deposit set minutes = 60 where record_id = ?", record);
        reconciled();
        desk.run("update deposit set minutes = 61 where record_id = ?", record);
        reconciled();
        // then
        assertThat(told(record)).isEqualTo(2);
        desk.run("update deposit set minutes = 60 where record_id = ?", record);
    }

    @Test
    void thereIsOneRunANightHoweverManyReplicas() {
        // given
        Clock night = Clock.fixed(Instant.parse("2031-05-01T18:30:00Z"), ZoneOffset.UTC); // 02:30 in Shanghai
        Clock evening = Clock.fixed(Instant.parse("2031-05-02T16:30:00Z"), ZoneOffset.UTC); // 00:30 of the 3rd
        // when
        new ReconciliationJob(reconciliations, runReconciliation, lease, night).night();
        new ReconciliationJob(reconciliations, runReconciliation, lease, night).night();
        new ReconciliationJob(reconciliations, runReconciliation, lease, evening).night();
        job.run();
        // then
        assertThat(desk.count("select count(*) from reconciliation where nightly_on = date '2031-05-02'"
                        + " and state = 'DONE'"))
                .isEqualTo(1);
        assertThat(desk.count("select count(*) from reconciliation where nightly_on = date '2031-05-03'"))
                .isZero();
    }

    @Test
    void onlyAuditorsAndTheCentreOfAllBranchesAskAndRead() {
        // given
        Visitor holder = Visitor.holder(person);
        String key = UUID.randomUUID().toString();
        // when
        String id = auditor.posts("/reconciliations", key, Map.of())
                .statusCode(202)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
        // then
        auditor.posts("/reconciliations", key, Map.of())
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id))
                .header("Location", endsWith(id));
        auditor.postsWithoutKey("/reconciliations", Map.of()).statusCode(400);
        holder.posts("/reconciliations", Map.of()).statusCode(403);
        Visitor.staff(Roles.CENTER_ADMIN, "cn.xigu")
                .posts("/reconciliations", Map.of())
                .statusCode(403)
                .body("code", equalTo("WHOLE_LEDGER_ONLY"));
        Visitor.staff(Roles.CENTER_ADMIN, "cn").gets("/reconciliations/" + id).statusCode(200);
        holder.gets("/reconciliations/" + id + "/breaks").statusCode(403);
        auditor.gets("/reconciliations/" + UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("RECONCILIATION_NOT_FOUND"));
        auditor.gets("/reconciliations?limit=1").statusCode(200).body("items.size()", equalTo(1));
        auditor.gets("/reconciliations/" + id + "/breaks?cursor=x").statusCode(400);
    }

    /** A service of the volunteer: so long says the task house, so long counts the registry. */
    private UUID served(int assigned, int recorded) {
        UUID assignment = UUID.randomUUID();
        taskHouse.completes(assignment, person, assigned);
        return registry.finalisesOf(assignment, person, recorded);
    }

    private List<Found> reconciled() {
        String id = auditor.posts("/reconciliations", Map.of())
                .statusCode(202)
                .extract()
                .path("id");
        job.run();
        auditor.gets("/reconciliations/" + id).statusCode(200).body("state", equalTo("DONE"));
        List<Found> found = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = auditor.gets("/reconciliations/" + id + "/breaks?limit=100" + next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                found.add(new Found(
                        String.valueOf(item.get("code")),
                        String.valueOf(item.get("about")),
                        number(item.get("expected")),
                        number(item.get("found"))));
            }
            next = page.get("next") == null ? "" : "&cursor=" + page.get("next");
        } while (!next.isEmpty());
        return found;
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static List<Found> about(List<Found> found, UUID record) {
        return found.stream()
                .filter(one -> one.about().equals("record " + record))
                .toList();
    }

    /** A sample begins anywhere: some of them meet the account. */
    private void samples(long account) {
        for (int tries = 0; tries < 500; tries++) {
            job.sample();
            if (desk.count(
                            "select count(*) from reconciliation_break where code = 'BALANCE_DIFFERS' and about = ?",
                            "account " + account)
                    > 0) {
                return;
            }
        }
    }

    private long told(UUID record) {
        return desk.count(
                "select count(*) from event_log where type = 'tb.reconciliation.break-found.v1'"
                        + " and data ->> 'about' = ? and data ->> 'code' = 'DEPOSIT_WRONG_MINUTES'",
                "record " + record);
    }

    private long stateOf(String code, UUID record) {
        return desk.count(
                "select count(*) from reconciliation_break where code = ? and about = ? and state = 'RESOLVED'",
                code,
                "record " + record);
    }

    private record Found(
            String code,
            String about,
            @Nullable Long expected,
            @Nullable Long found) {}
}

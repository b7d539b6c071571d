package org.lovebank.timebank.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.calendar.CalendarRepository;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** The bank answers within working days, and whoever waits longer is told of. */
@QuarkusTest
@TheHouse
class DisputeDeadlinesTest {

    private static final String OVERDUE = "tb.transfer-dispute.overdue.v1";

    private final Registry registry;
    private final Desk desk;
    private final DisputeJob job;
    private final CalendarRepository calendar;
    private final MeterRegistry meters;

    DisputeDeadlinesTest(
            Registry registry, Desk desk, DisputeJob job, CalendarRepository calendar, MeterRegistry meters) {
        this.registry = registry;
        this.desk = desk;
        this.job = job;
        this.calendar = calendar;
        this.meters = meters;
    }

    @Test
    void holidaysDoNotCountAndWorkedWeekendsDo() {
        // given: three working days from the afternoon before the national holiday, and from before the spring festival
        Instant beforeTheHoliday = Instant.parse("2026-09-30T07:00:00Z");
        Instant beforeTheFestival = Instant.parse("2026-02-12T07:00:00Z");
        Instant plainWednesday = Instant.parse("2026-07-01T07:00:00Z");
        // when
        var days = calendar.from(LocalDate.parse("2026-01-01"));
        // then: 8, 9 and the worked Saturday 10 October; 13, the worked Saturday 14 and 24 February; Thursday to Monday
        assertThat(days.endOf(3, beforeTheHoliday)).isEqualTo("2026-10-10T16:00:00Z");
        assertThat(days.endOf(3, beforeTheFestival)).isEqualTo("2026-02-24T16:00:00Z");
        assertThat(days.endOf(3, plainWednesday)).isEqualTo("2026-07-06T16:00:00Z");
        assertThat(desk.count("select count(*) from calendar_day where source = ''"))
                .isZero();
    }

    @Test
    void whatIsOverdueIsToldOnceForEachStepAndCounted() {
        // given
        UUID dispute = disputed();
        job.run();
        double before = gauge();
        assertThat(desk.told(OVERDUE, dispute)).isZero();
        desk.run("update transfer_dispute set answer_due_at = now() - interval '1 minute' where id = ?", dispute);
        // when
        job.run();
        job.run();
        // then
        assertThat(steps(dispute)).containsExactly("ANSWER");
        assertThat(gauge()).isEqualTo(before + 1);
        // and the decision's time is told by itself, though the answer came by then
        Visitor.staff(Roles.BANK_TELLER, "cn")
                .posts("/transfer-disputes/" + dispute + "/response", Map.of("responseCode", "UNDER_REVIEW"))
                .statusCode(200);
        job.run();
        assertThat(gauge()).isEqualTo(before);
        desk.run("update transfer_dispute set decision_due_at = now() - interval '1 minute' where id = ?", dispute);
        job.run();
        job.run();
        assertThat(steps(dispute)).containsExactlyInAnyOrder("ANSWER", "DECISION");
        Visitor.staff(Roles.BANK_COUNCIL, "cn")
                .posts("/transfer-disputes/" + dispute + "/decision", Map.of("outcome", "UPHELD"))
                .statusCode(200);
        job.run();
        assertThat(gauge()).isEqualTo(before);
        assertThat(desk.told(OVERDUE, dispute)).isEqualTo(2);
    }

    private UUID disputed() {
        UUID person = registry.registersVolunteer("cn.xigu");
        UUID transfer = PostingTable.releaseOf(registry.finalises(person, 120));
        return UUID.fromString(Visitor.holder(person)
                .posts("/transfer-disputes", Map.of("transferId", transfer, "reasonCode", "OTHER"))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private java.util.List<String> steps(UUID dispute) {
        return desk.texts("select data ->> 'step' from event_log where type = ? and subject = ?", OVERDUE, dispute);
    }

    private double gauge() {
        return meters.get("lovebank.disputes.overdue").gauge().value();
    }
}

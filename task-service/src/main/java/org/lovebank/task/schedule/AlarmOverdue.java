package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.CareEvent.AgreementVisitOverdue;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementFacts;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.text.Recurrence;
import org.lovebank.task.agreement.text.Schedule;
import org.lovebank.task.policy.AgreementPolicy.AgreementRule;
import org.lovebank.task.policy.Policies;

/** Alarms when nobody has visited a pair for longer than its schedule lets expect; once for each gap. */
@ApplicationScoped
class AlarmOverdue {

    private static final int PERCENT = 100;
    private static final int DAY_HOURS = 24;

    private final AgreementRepository agreements;
    private final FindAgreement findAgreement;
    private final OccurrenceRepository occurrences;
    private final Policies policies;
    private final EventLog log;

    AlarmOverdue(
            AgreementRepository agreements,
            FindAgreement findAgreement,
            OccurrenceRepository occurrences,
            Policies policies,
            EventLog log) {
        this.agreements = agreements;
        this.findAgreement = findAgreement;
        this.occurrences = occurrences;
        this.policies = policies;
        this.log = log;
    }

    /** Whether it was told now. */
    @Transactional
    boolean of(UUID agreementId, Instant now) {
        Agreement agreement = agreements.heldForChange(agreementId).orElseThrow();
        AgreementFacts facts = agreement.facts();
        Schedule schedule = findAgreement.wording(agreement).schedule();
        Instant active = facts.activeSince();
        if (facts.state() != AgreementState.ACTIVE || schedule == null || active == null) {
            return false;
        }
        Instant since =
                occurrences.lastVisit(agreementId).filter(active::isBefore).orElse(active);
        Recurrence recurrence = schedule.recurrence();
        AgreementRule rule = policies.content(AgreementRule.class, facts.area(), now);
        int intervalHours = recurrence.longestGapDays() * DAY_HOURS;
        Instant due = since.plus(Duration.ofMinutes((long) intervalHours * 60 * rule.overduePercent() / PERCENT));
        boolean expected = recurrence.days().stream()
                .map(day -> schedule.on(day).to())
                .anyMatch(end -> end.isAfter(since) && !end.isAfter(now));
        if (now.isBefore(due) || !expected || since.equals(facts.overdueSince())) {
            return false;
        }
        agreement.alarmed(since);
        agreements.keep(agreement);
        log.append(new AgreementVisitOverdue(
                agreementId, agreement.facts().version(), facts.area().value(), since, intervalHours, due));
        return true;
    }
}

package org.lovebank.task.agreement.desk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.http.Time;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementFacts;
import org.lovebank.task.agreement.AgreementRepository;
import org.lovebank.task.agreement.AgreementUnsettled.Cause;
import org.lovebank.task.agreement.Ending;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.TellAgreement;

/** Lets signed agreements begin on their first day and expire after their last; any number of replicas may do it. */
@ApplicationScoped
public class KeepCalendar {

    private static final Logger LOG = Logger.getLogger(KeepCalendar.class);
    private static final int AT_ONCE = 200;

    private final AgreementRepository agreements;
    private final FindAgreement findAgreement;
    private final TellAgreement tellAgreement;
    private final Clock clock;

    KeepCalendar(
            AgreementRepository agreements, FindAgreement findAgreement, TellAgreement tellAgreement, Clock clock) {
        this.agreements = agreements;
        this.findAgreement = findAgreement;
        this.tellAgreement = tellAgreement;
        this.clock = clock;
    }

    /** What is left over waits for the next round. */
    @Scheduled(
            identity = "keep-agreement-calendar",
            every = "${lovebank.task.agreements-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        List<Agreement> due = agreements.dueOn(today, AT_ONCE);
        for (Agreement agreement : due) {
            AgreementFacts facts = agreement.facts();
            if (facts.toOn() != null && facts.toOn().isBefore(today)) {
                agreement.end(Ending.EXPIRED, null, now);
                tellAgreement.unsettled(agreement, findAgreement.wording(agreement), Cause.ENDED, null);
            } else {
                agreement.activate(now);
                tellAgreement.changed(agreement, findAgreement.wording(agreement));
            }
        }
        if (!due.isEmpty()) {
            LOG.infof("agreements moved by the calendar count=%d", due.size());
        }
    }
}

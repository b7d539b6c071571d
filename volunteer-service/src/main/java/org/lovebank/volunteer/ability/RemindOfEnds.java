package org.lovebank.volunteer.ability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.lovebank.access.AreaPath;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.PersonEvent.QualificationExpiring;
import org.lovebank.events.PersonEvent.VettingExpiring;
import org.lovebank.http.Time;
import org.lovebank.volunteer.ability.qualification.QualificationRepository;
import org.lovebank.volunteer.ability.vetting.VettingRepository;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.AbilityRules;

/** Tells partners of qualifications and vettings that end soon, once for each lead time of the rule. */
@ApplicationScoped
class RemindOfEnds {

    private static final Logger LOG = Logger.getLogger(RemindOfEnds.class);
    private static final int LONGEST_LEAD = 366;

    private final QualificationRepository qualifications;
    private final VettingRepository vettings;
    private final ReminderRepository reminders;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    RemindOfEnds(
            QualificationRepository qualifications,
            VettingRepository vettings,
            ReminderRepository reminders,
            Policies policies,
            EventLog log,
            Clock clock) {
        this.qualifications = qualifications;
        this.vettings = vettings;
        this.reminders = reminders;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(every = "${lovebank.abilities.remind-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int told = now();
        if (told > 0) {
            LOG.infof("reminded of ends count=%d", told);
        }
    }

    /** How many reminders were told. */
    int now() {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!reminders.takeRemindingLock()) {
                return 0;
            }
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
            LocalDate last = today.plusDays(LONGEST_LEAD);
            int told = 0;
            for (Ending ending : qualifications.endingBetween(today, last)) {
                told += remind(ending, today, now, true);
            }
            for (Ending ending : vettings.endingBetween(today, last)) {
                told += remind(ending, today, now, false);
            }
            return told;
        });
    }

    /** The nearest lead time that has come; one missed while nobody looked is not made up for. */
    private int remind(Ending ending, LocalDate today, Instant now, boolean qualification) {
        long left = ChronoUnit.DAYS.between(today, ending.validUntilOn());
        OptionalInt lead =
                policies
                        .of(AbilityRules.class, new AreaPath(ending.areaPath()), now)
                        .rules()
                        .remindDaysBefore()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .filter(days -> left <= days)
                        .min();
        if (lead.isEmpty() || reminders.wasTold(ending, lead.getAsInt())) {
            return 0;
        }
        long number = reminders.note(ending, lead.getAsInt(), now);
        log.append(
                qualification
                        ? new QualificationExpiring(
                                ending.subject(),
                                number,
                                ending.volunteerId(),
                                ending.kind(),
                                ending.validUntilOn(),
                                lead.getAsInt(),
                                now)
                        : new VettingExpiring(
                                ending.subject(),
                                number,
                                ending.volunteerId(),
                                ending.kind(),
                                ending.validUntilOn(),
                                lead.getAsInt(),
                                now));
        return 1;
    }
}

package org.lovebank.volunteer.volunteer.dormancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.VolunteerStatusChanged;
import org.lovebank.http.Time;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.DormancyRules;
import org.lovebank.volunteer.volunteer.Volunteer;
import org.lovebank.volunteer.volunteer.VolunteerFiles;
import org.lovebank.volunteer.volunteer.VolunteerRepository;

/**
 * Makes dormant who has not served for as long as the policy of the area says. One transaction each; the row's lock and
 * status make a second replica, or a second run, harmless.
 */
@ApplicationScoped
class SleepAfterSilence {

    private static final Logger LOG = Logger.getLogger(SleepAfterSilence.class);
    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final VolunteerRepository volunteers;
    private final VolunteerFiles files;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    SleepAfterSilence(
            VolunteerRepository volunteers, VolunteerFiles files, Policies policies, EventLog log, Clock clock) {
        this.volunteers = volunteers;
        this.files = files;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(every = "${lovebank.volunteers.sleep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int asleep = now();
        if (asleep > 0) {
            LOG.infof("nothing was heard for long volunteers=%d", asleep);
        }
    }

    /** How many fell asleep. */
    int now() {
        Instant now = clock.instant();
        LocalDate before = LocalDate.ofInstant(now, Time.DAYS)
                .minusDays(QuarkusTransaction.requiringNew().call(policies::shortestDormancyDays));
        int asleep = 0;
        UUID after = BEFORE_ALL;
        List<UUID> idle;
        do {
            UUID from = after;
            idle = QuarkusTransaction.requiringNew().call(() -> volunteers.idleSince(before, from, BATCH));
            for (UUID id : idle) {
                asleep += sleep(id, now) ? 1 : 0;
                after = id;
            }
        } while (idle.size() == BATCH);
        return asleep;
    }

    private boolean sleep(UUID id, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Volunteer volunteer = volunteers.findForChange(id).orElseThrow();
                int days = policies.of(DormancyRules.class, volunteer.place(), now)
                        .rules()
                        .daysWithoutService();
                boolean news = volunteer.fallDormant(days, now);
                if (news) {
                    volunteers.flush();
                    log.append(new VolunteerStatusChanged(id, volunteer.version() + 1, files.state(volunteer)));
                }
                return news;
            });
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "volunteer stays as before volunteerId=%s", id);
            return false;
        }
    }
}

package org.lovebank.volunteer.finding;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.finding.SeenRepository.Clash;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.AnomalyRules;
import org.lovebank.volunteer.policy.recordrules.TravelRules;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Applies the rules to one volunteer's records: when something is claimed, and by the clock for those who had news. */
@ApplicationScoped
class LookForOddities {

    private static final Logger LOG = Logger.getLogger(LookForOddities.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 200;
    private static final Duration NEWS = Duration.ofHours(26);

    private final SeenRepository seen;
    private final FindingRepository findings;
    private final KnownVolunteers volunteers;
    private final Policies policies;
    private final Clock clock;

    LookForOddities(
            SeenRepository seen,
            FindingRepository findings,
            KnownVolunteers volunteers,
            Policies policies,
            Clock clock) {
        this.seen = seen;
        this.findings = findings;
        this.volunteers = volunteers;
        this.policies = policies;
        this.clock = clock;
    }

    void on(@Observes RecordBook.Claimed claimed) {
        at(claimed.volunteerId());
    }

    @Scheduled(every = "${lovebank.findings.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onTimer() {
        int looked = now();
        if (looked > 0) {
            LOG.infof("looked for oddities volunteers=%d", looked);
        }
    }

    /** Looks at everybody about whose records something changed lately; one transaction each. */
    int now() {
        Instant since = clock.instant().minus(NEWS);
        int looked = 0;
        UUID after = BEFORE_ALL;
        while (true) {
            UUID from = after;
            List<UUID> some = QuarkusTransaction.requiringNew()
                    .call(() -> findings.takeLookingLock() ? seen.volunteersSince(since, from, AT_ONCE) : List.of());
            if (some.isEmpty()) {
                return looked;
            }
            some.forEach(id -> QuarkusTransaction.requiringNew().run(() -> at(id)));
            looked += some.size();
            after = some.getLast();
        }
    }

    private void at(UUID volunteerId) {
        Instant now = clock.instant();
        AreaPath home = volunteers.placeOf(volunteerId);
        InForce<AnomalyRules> rule = policies.of(AnomalyRules.class, home, now);
        TravelRules travel = policies.of(TravelRules.class, home, now).rules();
        AnomalyRules rules = rule.rules();
        Instant since = now.minus(Duration.ofDays(rules.lookBackDays()));
        List<Sighting> odd =
                new ArrayList<>(new OwnRecords(volunteerId, seen.servedBy(volunteerId, since), rules, travel).odd());
        seen.clashesOf(volunteerId, since).forEach(clash -> odd.add(overlap(volunteerId, clash)));
        odd.addAll(new VouchingRings(
                        volunteerId, rules.ringPeople(), id -> seen.vouchedFor(List.of(id), since, rules.ringRecords()))
                .odd());
        odd.forEach(one -> findings.note(UuidCreator.getTimeOrderedEpoch(), one, rule.version(), now));
    }

    private static Sighting overlap(UUID volunteerId, Clash clash) {
        return new Sighting(
                FindingRule.OVERLAP,
                Sighting.key(FindingRule.OVERLAP, clash.claimId(), clash.recordId()),
                clash.areaPath(),
                List.of(volunteerId),
                List.of(clash.claimId(), clash.recordId()),
                Map.of("minutesInCommon", clash.minutes()));
    }
}

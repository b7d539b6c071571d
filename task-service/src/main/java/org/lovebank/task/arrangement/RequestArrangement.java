package org.lovebank.task.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.problem.Refused;
import org.lovebank.task.arrangement.ArrangementRefusal.ArrangementRunning;
import org.lovebank.task.arrangement.ArrangementRefusal.HorizonNotUsable;
import org.lovebank.task.arrangement.ArrangementRefusal.ScopeTooLarge;
import org.lovebank.task.arrangement.ArrangementRefusal.UnknownScope;
import org.lovebank.task.arrangement.snapshot.Calendar;
import org.lovebank.task.arrangement.snapshot.SnapshotRepository;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.policy.MatchingPolicy.ArrangementRules;
import org.lovebank.task.policy.Policies;

/** Asks for an arrangement, or calls one off. */
@ApplicationScoped
class RequestArrangement {

    private final ArrangementRepository arrangements;
    private final KeepProgress keepProgress;
    private final SnapshotRepository snapshots;
    private final PlaceRepository places;
    private final Policies policies;
    private final Clock clock;

    RequestArrangement(
            ArrangementRepository arrangements,
            KeepProgress keepProgress,
            SnapshotRepository snapshots,
            PlaceRepository places,
            Policies policies,
            Clock clock) {
        this.arrangements = arrangements;
        this.keepProgress = keepProgress;
        this.snapshots = snapshots;
        this.places = places;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    ArrangementView by(Caller caller, ArrangementRequest asked) {
        Instant now = clock.instant();
        AreaPath scope = new AreaPath(asked.scope());
        Calendar days = usable(asked, scope, now);
        int open = snapshots.countOpen(scope, days.window());
        Arrangement arrangement =
                Arrangement.wanted(caller, scope, asked.from(), asked.days(), asked.modeOrQuick(), open, now);
        if (!places.knows(scope)) {
            throw new Refused(new UnknownScope(asked.scope()));
        }
        if (open > SnapshotDraft.MOST_ORDERS) {
            throw new Refused(new ScopeTooLarge(open, SnapshotDraft.MOST_ORDERS));
        }
        arrangements.oneAtATime();
        arrangements.running(scope).ifPresent(running -> {
            throw new Refused(
                    new ArrangementRunning(running.id(), running.scope().value()));
        });
        keepProgress.of(arrangement, now);
        return ArrangementView.of(arrangement);
    }

    private Calendar usable(ArrangementRequest asked, AreaPath scope, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        int most = policies.content(ArrangementRules.class, scope, now).longestDays();
        if (asked.from().isBefore(today) || asked.from().isAfter(today.plusYears(1)) || asked.days() > most) {
            throw new Refused(new HorizonNotUsable(today, most));
        }
        return new Calendar(asked.from(), asked.days());
    }

    /** Before it is proposed or after: what was offered already stays with whom it was offered to. */
    @Transactional
    void callOff(Caller caller, UUID arrangementId) {
        Arrangement arrangement = arrangements.findForChange(caller, arrangementId);
        Instant now = clock.instant();
        arrangement.cancel(now);
        keepProgress.of(arrangement, now);
    }
}

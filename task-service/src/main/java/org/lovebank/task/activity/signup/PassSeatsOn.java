package org.lovebank.task.activity.signup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lovebank.access.AreaPath;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityMoved;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityState;
import org.lovebank.task.activity.rush.FullShifts;
import org.lovebank.task.activity.shift.SeatsAdded;
import org.lovebank.task.policy.ActivityPolicy.WaitingList;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.volunteer.ConsentWithdrawn;

/** A place that becomes free is offered to who has waited longest, for some hours, then to the next. */
@ApplicationScoped
public class PassSeatsOn {

    private static final Logger LOG = Logger.getLogger(PassSeatsOn.class);
    private static final int AT_ONCE = 100;
    private static final LateWithdrawal NEVER_LATE = new LateWithdrawal(0);

    private final ActivityRepository activities;
    private final SignUpRepository signUps;
    private final SeatRepository seats;
    private final FullShifts fullShifts;
    private final Policies policies;
    private final TellSignUp tellSignUp;
    private final Clock clock;

    PassSeatsOn(
            ActivityRepository activities,
            SignUpRepository signUps,
            SeatRepository seats,
            FullShifts fullShifts,
            Policies policies,
            TellSignUp tellSignUp,
            Clock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.seats = seats;
        this.fullShifts = fullShifts;
        this.policies = policies;
        this.tellSignUp = tellSignUp;
        this.clock = clock;
    }

    /** Offers that nobody took, and places that are free although somebody waits; any number of replicas may do it. */
    @Scheduled(
            identity = "pass-seats-on",
            every = "${lovebank.task.activities-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void now() {
        Instant now = clock.instant();
        List<SignUp> overdue = signUps.overdueOffers(now, AT_ONCE);
        for (SignUp signUp : overdue) {
            signUp.expire(now);
            tellSignUp.changed(signUp);
            freed(signUp, now);
        }
        seats.withPlaceAndLine(now, AT_ONCE).forEach(shiftId -> fill(shiftId, now));
        if (!overdue.isEmpty()) {
            LOG.infof("offers expired count=%d", overdue.size());
        }
    }

    /** Part of the transaction in which somebody leaves a place. */
    void freed(SignUp leaving, Instant now) {
        fullShifts.forget(leaving.shiftId());
        Optional<SignUp> next =
                now.isBefore(leaving.planned().from()) ? signUps.nextInLine(leaving.shiftId()) : Optional.empty();
        next.ifPresentOrElse(
                waiting -> {
                    seats.passOn(leaving.id(), waiting.id());
                    offer(waiting, now);
                },
                () -> seats.leave(leaving.id()));
    }

    void seatsAdded(@Observes SeatsAdded added) {
        fullShifts.forget(added.shiftId());
        fill(added.shiftId(), added.at());
    }

    void activityMoved(@Observes ActivityMoved moved) {
        if (moved.state() == ActivityState.CANCELLED) {
            signUps.callOff(moved.activityId(), moved.at());
        } else if (moved.state() == ActivityState.ENDED) {
            signUps.stopWaiting(moved.activityId(), moved.at());
        }
    }

    /** A guardian took the consent back: places to come are somebody else's, and nobody is late. */
    void consentWithdrawn(@Observes ConsentWithdrawn gone) {
        for (SignUp signUp : signUps.toComeOf(gone.volunteerId(), gone.at())) {
            boolean place = signUp.state().holdsPlace();
            signUp.cancel(NEVER_LATE, gone.at());
            tellSignUp.changed(signUp);
            if (place) {
                freed(signUp, gone.at());
            } else {
                seats.leave(signUp.id());
            }
        }
    }

    private void fill(UUID shiftId, Instant now) {
        for (Optional<SignUp> next = signUps.nextInLine(shiftId);
                next.isPresent();
                next = signUps.nextInLine(shiftId)) {
            SignUp waiting = next.get();
            seats.leave(waiting.id());
            if (!seats.takePlace(shiftId, waiting.id())) {
                seats.takeWaiting(shiftId, waiting.id());
                return;
            }
            offer(waiting, now);
        }
    }

    /** Kept for the policy's hours, never beyond the beginning. */
    private void offer(SignUp waiting, Instant now) {
        Activity activity = activities.findById(waiting.activityId());
        AreaPath area = activity.belonging().area();
        Instant until = now.plus(Duration.ofMinutes(
                policies.content(WaitingList.class, area, now).offerMinutes()));
        Instant begins = waiting.planned().from();
        waiting.offer(until.isBefore(begins) ? until : begins, now);
        tellSignUp.changed(waiting);
    }
}

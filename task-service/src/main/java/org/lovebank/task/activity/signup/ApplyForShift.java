package org.lovebank.task.activity.signup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityState;
import org.lovebank.task.activity.rush.FullShifts;
import org.lovebank.task.activity.shift.Shift;
import org.lovebank.task.activity.shift.ShiftRepository;
import org.lovebank.task.activity.signup.SignUp.Channel;
import org.lovebank.task.activity.signup.SignUpRefusal.NotEligibleForActivity;
import org.lovebank.task.activity.signup.SignUpRefusal.ShiftFull;
import org.lovebank.task.activity.signup.SignUpRefusal.SignUpForAnother;
import org.lovebank.task.activity.signup.SignUpRefusal.SignUpOver;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.volunteer.GuardianConsentRepository;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;

/** A volunteer says yes to a shift: a place, a chair in the line, or neither. */
@ApplicationScoped
class ApplyForShift {

    private static final Set<ActivityState> ON_THE_SPOT =
            EnumSet.of(ActivityState.PUBLISHED, ActivityState.SIGNUP_CLOSED, ActivityState.RUNNING);

    private final ActivityRepository activities;
    private final ShiftRepository shifts;
    private final SeatRepository seats;
    private final FullShifts fullShifts;
    private final VolunteerRepository volunteers;
    private final GuardianConsentRepository guardianConsents;
    private final Policies policies;
    private final TellSignUp tellSignUp;
    private final Clock clock;

    ApplyForShift(
            ActivityRepository activities,
            ShiftRepository shifts,
            SeatRepository seats,
            FullShifts fullShifts,
            VolunteerRepository volunteers,
            GuardianConsentRepository guardianConsents,
            Policies policies,
            TellSignUp tellSignUp,
            Clock clock) {
        this.activities = activities;
        this.shifts = shifts;
        this.seats = seats;
        this.fullShifts = fullShifts;
        this.volunteers = volunteers;
        this.guardianConsents = guardianConsents;
        this.policies = policies;
        this.tellSignUp = tellSignUp;
        this.clock = clock;
    }

    @Transactional
    SignUpView by(Caller caller, UUID activityId, SignUpRequest asked) {
        Instant now = clock.instant();
        Activity activity = activities.findFor(caller, activityId);
        Shift shift = shifts.of(activityId, asked.shiftId());
        UUID volunteerId = whose(caller, activity, asked);
        boolean recorded = asked.channelOrApp() != Channel.APP;
        mustBeOpen(activity, shift, activity.state(), recorded, now);
        if (seats.full(shift.id())) {
            fullShifts.found(shift.id(), full(shift));
            seats.held(shift, volunteerId).mustBeFirst(shift);
            throw new Refused(full(shift));
        }
        SignUpRequest fit = fit(activity, shift, volunteerId, asked, now);
        SeatRepository.Standing standing = seats.held(shift, volunteerId);
        standing.mustAllow(shift, volunteerId);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        SignUpState first = seat(shift, id, standing.anybodyWaits());
        mustBeOpen(activity, shift, activities.stateKept(activityId), recorded, now);
        SignUp signUp = new SignUp(id, shift, volunteerId, fit, caller.id(), first, now);
        tellSignUp.changed(signUp);
        return SignUpView.of(signUp);
    }

    /** The caller's own yes, or one that was given to an organiser; nobody is signed up by somebody else's will. */
    private static UUID whose(Caller caller, Activity activity, SignUpRequest asked) {
        UUID named = asked.volunteerId();
        boolean app = asked.channelOrApp() == Channel.APP;
        if (named == null || caller.is(named)) {
            if (!app) {
                throw new Refused(new SignUpForAnother(activity.id()));
            }
            return caller.id();
        }
        if (app || !activity.belonging().inCareOf(caller)) {
            throw new Refused(new SignUpForAnother(activity.id()));
        }
        return named;
    }

    /** By oneself until the deadline; whoever turns up is written down by an organiser as long as the shift lasts. */
    private static void mustBeOpen(Activity activity, Shift shift, ActivityState state, boolean recorded, Instant now) {
        if (recorded ? !ON_THE_SPOT.contains(state) : state != ActivityState.PUBLISHED) {
            throw activity.notInThatState();
        }
        Instant until = recorded ? shift.window().to() : activity.notice().signUpUntil();
        if (!now.isBefore(until)) {
            throw new Refused(new SignUpOver(activity.id(), until));
        }
    }

    /** The same yes, if law and terms allow it, with the guardian's consent that was found for a minor. */
    private SignUpRequest fit(Activity activity, Shift shift, UUID volunteerId, SignUpRequest asked, Instant now) {
        VolunteerRow volunteer = volunteers
                .find(volunteerId)
                .orElseThrow(() -> new Refused(new NotEligibleForActivity(activity.id(), Barrier.NOT_ACTIVE)));
        Eligibility rule =
                policies.content(Eligibility.class, activity.belonging().area(), now);
        UUID named = asked.guardianConsentId();
        Optional<UUID> consent = volunteer.ageBand().minor()
                ? guardianConsents.standing(volunteerId).filter(standing -> named == null || named.equals(standing))
                : Optional.empty();
        Barrier.first(new Barrier.Asked(volunteer, activity.terms(), shift.window(), rule, consent.isPresent()))
                .ifPresent(barrier -> {
                    throw new Refused(new NotEligibleForActivity(activity.id(), barrier));
                });
        return asked.guardedBy(consent.orElse(null));
    }

    /** Who comes while others wait stands in line behind them. */
    private SignUpState seat(Shift shift, UUID signUpId, boolean anybodyWaits) {
        if (shift.byHand()) {
            if (seats.takeWaiting(shift.id(), signUpId)) {
                return SignUpState.APPLIED;
            }
        } else if (!anybodyWaits && seats.takePlace(shift.id(), signUpId)) {
            return SignUpState.APPROVED;
        } else if (seats.takeWaiting(shift.id(), signUpId)) {
            return SignUpState.WAITLISTED;
        }
        throw new Refused(full(shift));
    }

    private static ShiftFull full(Shift shift) {
        return new ShiftFull(shift.id(), shift.seats(), shift.waitlistMax());
    }
}

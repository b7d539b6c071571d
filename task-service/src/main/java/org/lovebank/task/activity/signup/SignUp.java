package org.lovebank.task.activity.signup;

import static org.lovebank.task.activity.signup.SignUpState.*;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.shift.Shift;
import org.lovebank.task.activity.signup.SignUpRefusal.OfferOver;
import org.lovebank.task.activity.signup.SignUpRefusal.SignUpNotInThatState;
import org.lovebank.task.activity.signup.SignUpRefusal.TooEarlyForAbsence;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.policy.PolicyContent.NoShow;
import org.lovebank.task.window.Window;

/** One volunteer's yes to one shift, and what becomes of it. */
@Entity
@Table(name = "sign_up")
public class SignUp {

    /** How the yes was given. */
    public enum Channel {
        APP,
        PHONE,
        COUNTER,
        PAPER
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID activityId;
    private UUID shiftId;
    private UUID volunteerId;
    private Instant plannedFrom;
    private Instant plannedTo;

    @Enumerated(EnumType.STRING)
    private SignUpState state;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private UUID recordedBy;
    private @Nullable UUID guardianConsentId;
    private @Nullable Instant offeredUntil;
    private @Nullable String reason;
    private Instant appliedAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignUp() {}

    SignUp(UUID id, Shift shift, UUID who, SignUpRequest asked, UUID by, SignUpState first, Instant now) {
        this.id = id;
        this.activityId = shift.activityId();
        this.shiftId = shift.id();
        this.volunteerId = who;
        this.plannedFrom = shift.window().from();
        this.plannedTo = shift.window().to();
        this.state = first;
        this.channel = asked.channelOrApp();
        this.recordedBy = by;
        this.guardianConsentId = asked.guardianConsentId();
        this.appliedAt = now;
        this.changedAt = now;
    }

    /** An organiser says yes: to a place, or to a chair in the line. */
    void approve(boolean place, Instant now) {
        move(place ? APPROVED : WAITLISTED, now);
    }

    void reject(String why, Instant now) {
        move(REJECTED, now);
        reason = why;
    }

    /** A place is kept until then; the volunteer says yes once more. */
    void offer(Instant until, Instant now) {
        move(OFFERED, now);
        offeredUntil = until;
    }

    void accept(Instant now) {
        Instant until = offeredUntil;
        if (state != OFFERED || until == null) {
            throw notInThatState();
        }
        if (!now.isBefore(until)) {
            throw new Refused(new OfferOver(id, until));
        }
        move(APPROVED, now);
    }

    void expire(Instant now) {
        move(EXPIRED, now);
    }

    /** The volunteer cannot come after all; shortly before the start of a promised shift that is late. */
    void cancel(LateWithdrawal rule, Instant now) {
        Instant lateFrom = plannedFrom.minus(Duration.ofMinutes(rule.minutesBefore()));
        move(state == APPROVED && now.isAfter(lateFrom) ? LATE_CANCELLED : CANCELLED, now);
    }

    /** Excused. */
    void excuse(@Nullable String why, Instant now) {
        move(LEAVE, now);
        reason = why;
    }

    /** Did not come; an organiser says so. */
    void miss(String why, NoShow rule, Instant now) {
        mustAllow(ABSENT);
        Instant earliest = plannedFrom.plus(Duration.ofMinutes(rule.afterMinutes()));
        if (now.isBefore(earliest)) {
            throw new Refused(new TooEarlyForAbsence(id, earliest));
        }
        move(ABSENT, now);
        reason = why;
    }

    /** Came and went: the hours are written down. */
    public void attend(Instant now) {
        move(ATTENDED, now);
    }

    private void move(SignUpState to, Instant now) {
        mustAllow(to);
        state = to;
        offeredUntil = null;
        changedAt = now;
    }

    public void mustAllow(SignUpState to) {
        if (!state.next().contains(to)) {
            throw notInThatState();
        }
    }

    private Refused notInThatState() {
        return new Refused(new SignUpNotInThatState(id, state, state.next()));
    }

    public UUID id() {
        return id;
    }

    public UUID activityId() {
        return activityId;
    }

    public UUID shiftId() {
        return shiftId;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public Window planned() {
        return new Window(plannedFrom, plannedTo);
    }

    public SignUpState state() {
        return state;
    }

    /** How and when it was given, and what was answered. */
    Details details() {
        return new Details(
                version, channel, recordedBy, guardianConsentId != null, offeredUntil, reason, appliedAt, changedAt);
    }

    /** What its view and its events tell besides. */
    record Details(
            long version,
            Channel channel,
            UUID recordedBy,
            boolean guardianConsents,
            @Nullable Instant offeredUntil,
            @Nullable String reason,
            Instant appliedAt,
            Instant changedAt) {}
}

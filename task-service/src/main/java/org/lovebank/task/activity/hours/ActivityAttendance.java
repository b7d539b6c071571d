package org.lovebank.task.activity.hours;

import static org.lovebank.task.activity.hours.AttendanceState.*;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.hours.HoursRefusal.AttendanceNotInThatState;
import org.lovebank.task.activity.hours.HoursRefusal.HoursNotYoursToConfirm;
import org.lovebank.task.activity.hours.HoursRefusal.MoreThanAttended;
import org.lovebank.task.activity.hours.HoursRefusal.NoTimeAttended;
import org.lovebank.task.activity.signup.SignUp;
import org.lovebank.task.evidence.EvidenceGrade;
import org.lovebank.task.evidence.EvidenceGrade.Signal;
import org.lovebank.task.evidence.Served;
import org.lovebank.task.policy.PolicyContent.EvidenceGrades;

/** One volunteer's time at one shift of an activity. Its id follows from shift and volunteer: there is never a second one. */
@Entity
@Table(name = "activity_attendance")
public class ActivityAttendance {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID activityId;
    private UUID shiftId;
    private UUID signUpId;
    private UUID volunteerId;

    @Enumerated(EnumType.STRING)
    private AttendanceState state;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "in_at"))
    @AttributeOverride(name = "method", column = @Column(name = "in_method"))
    @AttributeOverride(name = "recordedBy", column = @Column(name = "in_recorded_by"))
    @AttributeOverride(name = "recordedAt", column = @Column(name = "in_recorded_at"))
    private Moment came;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "out_at"))
    @AttributeOverride(name = "method", column = @Column(name = "out_method"))
    @AttributeOverride(name = "recordedBy", column = @Column(name = "out_recorded_by"))
    @AttributeOverride(name = "recordedAt", column = @Column(name = "out_recorded_at"))
    private @Nullable Moment went;

    @Embedded
    private @Nullable Result result;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ActivityAttendance() {}

    public ActivityAttendance(SignUp signUp, Moment came, Instant now) {
        this.id = idOf(signUp.shiftId(), signUp.volunteerId());
        this.activityId = signUp.activityId();
        this.shiftId = signUp.shiftId();
        this.signUpId = signUp.id();
        this.volunteerId = signUp.volunteerId();
        this.state = CHECKED_IN;
        this.came = came;
        this.changedAt = now;
    }

    static UUID idOf(UUID shiftId, UUID volunteerId) {
        return UUID.nameUUIDFromBytes((shiftId + "/" + volunteerId).getBytes(StandardCharsets.UTF_8));
    }

    public void leave(Moment at, int breaks, Instant now) {
        mustAllow(CHECKED_OUT);
        Served served = came.at().isBefore(at.at())
                ? Served.between(came.at(), at.at(), breaks)
                : new Served(came.at(), at.at(), breaks, 0);
        if (served.minutes() <= 0) {
            throw new Refused(new NoTimeAttended(id));
        }
        state = CHECKED_OUT;
        went = at;
        count(served);
        changedAt = now;
    }

    /** Somebody else, who organises there, says that it was so; or that it was less. */
    void confirm(UUID by, boolean organises, @Nullable Integer acknowledged, EvidenceGrades rule, Instant now) {
        if (!organises || by.equals(volunteerId)) {
            throw new Refused(new HoursNotYoursToConfirm(id));
        }
        mustAllow(CONFIRMED);
        Served served = served();
        if (acknowledged != null && acknowledged > served.minutes()) {
            throw new Refused(new MoreThanAttended(id, served.minutes()));
        }
        state = CONFIRMED;
        count(acknowledged == null ? served : served.acknowledged(acknowledged));
        result = result().confirmed(EvidenceGrade.of(signals(by), rule), by, now);
        changedAt = now;
    }

    /** A sheet is no witness of itself: who wrote it down is no second person. */
    private Set<Signal> signals(UUID confirmer) {
        Set<Signal> signals = EnumSet.of(Signal.PLANNED);
        boolean live = !came.method().onBehalf() && !known(went).method().onBehalf();
        if (live) {
            signals.add(Signal.TIMED_LIVE);
        }
        if (!known(went).recordedBy().equals(confirmer)) {
            signals.add(Signal.WITNESSED);
        }
        return signals;
    }

    /** What the registry made of it. */
    void counted(UUID record, String standing, Instant now) {
        result = result().recorded(record, standing);
        changedAt = now;
    }

    private void count(Served served) {
        result = result().of(served);
    }

    public void mustAllow(AttendanceState to) {
        if (!state.next().contains(to)) {
            throw new Refused(new AttendanceNotInThatState(id, state, state.next()));
        }
    }

    /** The time served; asked only after check-out. */
    Served served() {
        return new Served(came.at(), known(went).at(), known(result().breakMinutes()), known(result().minutes()));
    }

    public UUID id() {
        return id;
    }

    UUID activityId() {
        return activityId;
    }

    UUID shiftId() {
        return shiftId;
    }

    UUID signUpId() {
        return signUpId;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public AttendanceState state() {
        return state;
    }

    Moment came() {
        return came;
    }

    @Nullable Moment went() {
        return went;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** What came of it so far. */
    Result result() {
        return result == null ? Result.NONE : result;
    }

    private static <T> T known(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}

package org.lovebank.task.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.evidence.EvidenceGrade.Signal;
import org.lovebank.task.policy.PolicyContent.EvidenceGrades;

/** When the volunteer came and went, who saw it, and how good that proof is. */
@Embeddable
public class Attendance {

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "in_at"))
    @AttributeOverride(name = "method", column = @Column(name = "in_method"))
    @AttributeOverride(name = "recordedBy", column = @Column(name = "in_recorded_by"))
    @AttributeOverride(name = "recordedAt", column = @Column(name = "in_recorded_at"))
    @AttributeOverride(name = "band", column = @Column(name = "in_band"))
    @AttributeOverride(name = "codeSpoken", column = @Column(name = "in_code_spoken"))
    private @Nullable CheckPoint checkIn;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "out_at"))
    @AttributeOverride(name = "method", column = @Column(name = "out_method"))
    @AttributeOverride(name = "recordedBy", column = @Column(name = "out_recorded_by"))
    @AttributeOverride(name = "recordedAt", column = @Column(name = "out_recorded_at"))
    @AttributeOverride(name = "band", column = @Column(name = "out_band"))
    @AttributeOverride(name = "codeSpoken", column = @Column(name = "out_code_spoken"))
    private @Nullable CheckPoint checkOut;

    private @Nullable Integer breakMinutes;
    private @Nullable Integer minutes;

    @Embedded
    private @Nullable Witness witness;

    @Enumerated(EnumType.STRING)
    private @Nullable EvidenceGrade evidenceGrade;

    public void came(CheckPoint point) {
        checkIn = point;
    }

    /** What would be served if the volunteer left then. */
    public Served until(Instant to, int breaks) {
        return Served.between(known(checkIn).at(), to, breaks);
    }

    public void went(CheckPoint point, Served served) {
        checkOut = point;
        count(served);
    }

    public void seen(Witness by, EvidenceGrades rule) {
        witness = by;
        evidenceGrade = EvidenceGrade.of(signals(by), rule);
    }

    private Set<Signal> signals(Witness by) {
        Set<Signal> signals = EnumSet.of(Signal.PLANNED);
        boolean live = known(checkIn).live() && known(checkOut).live();
        if (live) {
            signals.add(Signal.TIMED_LIVE);
        }
        if (live || by.method() == WitnessMethod.SIGNED) {
            signals.add(Signal.WITNESSED);
        }
        if (by.method() == WitnessMethod.SPOKEN_CODE
                || known(checkIn).codeSpoken()
                || known(checkOut).codeSpoken()) {
            signals.add(Signal.SPOKEN_CODE);
        }
        return signals;
    }

    /** So many of the minutes that were served count; null for all. */
    public void count(@Nullable Integer acknowledged) {
        count(acknowledged == null ? served() : served().acknowledged(acknowledged));
    }

    private void count(Served served) {
        breakMinutes = served.breakMinutes();
        minutes = served.minutes();
    }

    /** The time served; asked only after check-out. */
    public Served served() {
        return new Served(known(checkIn).at(), known(checkOut).at(), known(breakMinutes), known(minutes));
    }

    /** Who saw it; asked only after the signature. */
    public Witness seenBy() {
        return known(witness);
    }

    public EvidenceGrade grade() {
        return known(evidenceGrade);
    }

    public @Nullable CheckPoint checkIn() {
        return checkIn;
    }

    public @Nullable CheckPoint checkOut() {
        return checkOut;
    }

    public @Nullable Integer breakMinutes() {
        return breakMinutes;
    }

    public @Nullable Integer minutes() {
        return minutes;
    }

    public @Nullable Witness witness() {
        return witness;
    }

    public @Nullable EvidenceGrade evidenceGrade() {
        return evidenceGrade;
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked before it happened");
        }
        return value;
    }
}

package org.lovebank.task.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A moment of service: when it was, how it came to be known, who wrote it down and when. */
@Embeddable
public class CheckPoint {

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Method method;

    private UUID recordedBy;
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DistanceBand band;

    private @Nullable Boolean codeSpoken;

    @SuppressWarnings("NullAway.Init")
    protected CheckPoint() {}

    public CheckPoint(Instant at, Method method, UUID recordedBy, Instant recordedAt) {
        this.at = at;
        this.method = method;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** How near to the place that was; the position itself is not kept here. */
    public CheckPoint near(DistanceBand to) {
        band = to;
        return this;
    }

    /** The recipient's one-time code was spoken at that moment. */
    public CheckPoint withCode() {
        codeSpoken = true;
        return this;
    }

    public @Nullable DistanceBand band() {
        return band;
    }

    public boolean codeSpoken() {
        return Boolean.TRUE.equals(codeSpoken);
    }

    /** Made at the moment by the volunteer, and not from somewhere else. */
    boolean live() {
        return !method.onBehalf() && band != DistanceBand.FAR;
    }

    public Instant at() {
        return at;
    }

    public Method method() {
        return method;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}

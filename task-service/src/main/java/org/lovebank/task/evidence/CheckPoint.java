package org.lovebank.task.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A moment of service: when it was, how it came to be known, who wrote it down and when. */
@Embeddable
public class CheckPoint {

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Method method;

    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected CheckPoint() {}

    public CheckPoint(Instant at, Method method, UUID recordedBy, Instant recordedAt) {
        this.at = at;
        this.method = method;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
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

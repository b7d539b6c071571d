package org.lovebank.task.activity.hours;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.task.evidence.Method;

/** When somebody came or went, how that came to be known, who wrote it down and when. */
@Embeddable
public record Moment(
        Instant at, @Enumerated(EnumType.STRING) Method method, UUID recordedBy, Instant recordedAt) {}

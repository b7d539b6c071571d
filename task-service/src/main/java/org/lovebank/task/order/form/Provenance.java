package org.lovebank.task.order.form;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order's number, and what it comes from. */
@Embeddable
public record Provenance(
        String orderNo,
        @Enumerated(EnumType.STRING) Origin origin,
        @Nullable UUID originId) {}

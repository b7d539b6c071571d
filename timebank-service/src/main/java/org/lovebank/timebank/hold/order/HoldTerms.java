package org.lovebank.timebank.hold.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Under which policy minutes are set aside, and until when; null: until the order ends. */
@Embeddable
public record HoldTerms(
        @Column(name = "policy_version") int policyVersion,
        @Column(name = "expires_at") @Nullable Instant expiresAt) {}

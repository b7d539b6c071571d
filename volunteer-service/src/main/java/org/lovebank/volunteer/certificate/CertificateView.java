package org.lovebank.volunteer.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate as its holder and staff of the place see it; what names people stands on the paper alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
        UUID id,
        String state,
        List<String> allowed,
        Requested request,
        @Nullable UUID acceptedBy,
        @Nullable String declineReason,
        @Nullable Issue issue,
        @Nullable Instant recordsChangedAt,
        @Nullable Voiding voiding,
        Instant changedAt,
        long version) {}

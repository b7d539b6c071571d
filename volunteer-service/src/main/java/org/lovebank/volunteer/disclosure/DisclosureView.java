package org.lovebank.volunteer.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One look as the log shows it; the names of fields, never their values. */
public record DisclosureView(
        UUID id,
        UUID personId,
        UUID viewerId,
        String viewerClient,
        String purpose,
        List<String> fields,
        Instant disclosedAt) {}

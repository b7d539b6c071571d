package org.lovebank.volunteer.certificate;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** What somebody asked for: whose service of which days, certified by whom, and what for. */
@Embeddable
public record Requested(
        UUID volunteerId,
        UUID issuerId,
        String areaPath,
        LocalDate fromOn,
        LocalDate toOn,
        String purpose,
        UUID requestedBy,
        Instant requestedAt) {

    AreaPath place() {
        return new AreaPath(areaPath);
    }
}

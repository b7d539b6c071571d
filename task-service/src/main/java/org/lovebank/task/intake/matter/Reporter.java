package org.lovebank.task.intake.matter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who brought a matter, who wrote it down, and whom it concerns, as far as that is known. */
@Embeddable
public class Reporter {

    @Enumerated(EnumType.STRING)
    private ReporterKind reporterKind;

    private UUID recordedBy;
    private @Nullable UUID reporterId;
    private @Nullable UUID beneficiaryId;

    @SuppressWarnings("NullAway.Init")
    protected Reporter() {}

    /** What staff write down was said by somebody whom only the sealed words name. */
    public Reporter(ReporterKind kind, UUID recordedBy, @Nullable UUID beneficiaryId) {
        this.reporterKind = kind;
        this.recordedBy = recordedBy;
        this.reporterId = kind == ReporterKind.STAFF ? null : recordedBy;
        this.beneficiaryId = beneficiaryId == null && kind == ReporterKind.SELF ? recordedBy : beneficiaryId;
    }

    /** Whether this person brought it, wrote it down, or is the one it concerns. */
    public boolean include(UUID person) {
        return person.equals(recordedBy) || person.equals(reporterId) || person.equals(beneficiaryId);
    }

    public ReporterKind kind() {
        return reporterKind;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public @Nullable UUID beneficiaryId() {
        return beneficiaryId;
    }
}

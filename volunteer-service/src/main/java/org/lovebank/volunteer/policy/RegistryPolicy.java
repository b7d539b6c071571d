package org.lovebank.volunteer.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.PolicyRefusal.PolicyBeginsInThePast;

/** One version of a rule at a place; never changed, only followed by the next. */
@Entity
@Immutable
class RegistryPolicy {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PolicyCode code;

    private int version;
    private String areaPath;
    private LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    private String source;
    private String reason;
    private @Nullable UUID approvedBy;
    private Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    RegistryPolicy() {}

    private RegistryPolicy(UUID id, Draft draft, int version, Caller approver, Instant now) {
        this.id = id;
        this.code = draft.code();
        this.version = version;
        this.areaPath = draft.place().value();
        this.effectiveOn = draft.effectiveOn();
        this.content = draft.content();
        this.source = draft.source();
        this.reason = draft.reason();
        this.approvedBy = approver.id();
        this.approvedAt = now;
    }

    /** The next version of a rule, approved by somebody whose roles reach the place. */
    static RegistryPolicy approved(UUID id, Draft draft, int version, Caller approver, LocalDate today, Instant now) {
        KnownAreas.mustReach(approver, draft.place());
        if (draft.effectiveOn().isBefore(today)) {
            throw new Refused(new PolicyBeginsInThePast(today.toString()));
        }
        return new RegistryPolicy(id, draft, version, approver, now);
    }

    int number() {
        return version;
    }

    UUID id() {
        return id;
    }

    String path() {
        return areaPath;
    }

    Record rules() {
        return PolicyContent.read(code, content);
    }

    PolicyView view() {
        return new PolicyView(
                id,
                code.name(),
                version,
                areaPath,
                effectiveOn,
                PolicyContent.parse(content),
                source,
                reason,
                approvedBy,
                approvedAt);
    }

    /** A version that somebody proposes. */
    record Draft(
            PolicyCode code, AreaPath place, LocalDate effectiveOn, String content, String source, String reason) {}
}

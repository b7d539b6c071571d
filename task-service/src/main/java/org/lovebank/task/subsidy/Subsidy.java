package org.lovebank.task.subsidy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.policy.NotePolicy.SubsidyLimit;
import org.lovebank.task.subsidy.SubsidyRefusal.SubsidyAlreadyCancelled;
import org.lovebank.task.subsidy.SubsidyRefusal.SubsidyInTheFuture;
import org.lovebank.task.subsidy.SubsidyRefusal.SubsidyOverLimit;
import org.lovebank.task.subsidy.SubsidyRefusal.SubsidyToOneself;

/** A note that a volunteer's meal or fare was paid for: integer cents, never minutes or points. */
@Entity
@Table(name = "subsidy")
class Subsidy {

    static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.ORG_COORDINATOR, Roles.CENTER_ADMIN, Roles.AUDITOR
    };

    @Id
    private UUID id;

    @Version
    private long version;

    private String areaPath;
    private UUID volunteerId;
    private @Nullable UUID assignmentId;
    private @Nullable UUID activityId;

    @Enumerated(EnumType.STRING)
    private SubsidyKind kind;

    private int amountCents;
    private String fundSource;
    private LocalDate paidOn;
    private UUID notedBy;
    private Instant notedAt;
    private @Nullable String cancelReason;
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected Subsidy() {}

    Subsidy(SubsidyRequest asked, AreaPath area, Caller by, SubsidyLimit limit, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (by.is(asked.volunteerId())) {
            throw new Refused(new SubsidyToOneself());
        }
        if (asked.paidOn().isAfter(today)) {
            throw new Refused(new SubsidyInTheFuture(asked.paidOn(), today));
        }
        if (asked.amountCents() > limit.mostCents()) {
            throw new Refused(new SubsidyOverLimit(limit.mostCents()));
        }
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.areaPath = area.value();
        this.volunteerId = asked.volunteerId();
        this.assignmentId = asked.assignmentId();
        this.activityId = asked.activityId();
        this.kind = asked.kind();
        this.amountCents = asked.amountCents();
        this.fundSource = asked.fundSource().strip();
        this.paidOn = asked.paidOn();
        this.notedBy = by.id();
        this.notedAt = now;
    }

    /** The note was wrong; it stays and counts no more. */
    void cancel(String reason, Instant now) {
        if (cancelledAt != null) {
            throw new Refused(new SubsidyAlreadyCancelled(id));
        }
        cancelReason = reason.strip();
        cancelledAt = now;
    }

    boolean inCareOf(Caller caller) {
        return caller.holdsIn(new AreaPath(areaPath), STAFF);
    }

    UUID id() {
        return id;
    }

    SubsidyView view() {
        return new SubsidyView(
                id,
                areaPath,
                volunteerId,
                assignmentId,
                activityId,
                kind,
                amountCents,
                fundSource,
                paidOn,
                notedBy,
                notedAt,
                cancelledAt != null,
                cancelReason,
                version);
    }
}

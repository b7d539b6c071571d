package org.lovebank.timebank.deposit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;

/**
 * The love bank's copy of a service record: what the passbook shows of it, how far it should have come in the ledger and
 * how far it has come. The two differ while an account is missing or the ledger is busy.
 */
@Entity
@Table(name = "deposit")
@SuppressWarnings("UnusedVariable") // the passbook reads what is only kept here
class Deposit {

    @Id
    @Column(name = "record_id")
    private UUID recordId;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    @Column(name = "record_version")
    private long recordVersion;

    @Column(name = "record_state")
    private String recordState;

    @Enumerated(EnumType.STRING)
    private DepositStage wanted;

    @Enumerated(EnumType.STRING)
    private DepositStage reached;

    @Embedded
    private FundedFor funding;

    @Column(name = "corrects_id")
    private @Nullable UUID correctsId;

    private int minutes;

    @Column(name = "deposited_minutes")
    private @Nullable Integer depositedMinutes;

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "area_path")
    private String areaPath;

    @Column(name = "served_from")
    private Instant servedFrom;

    @Column(name = "served_to")
    private Instant servedTo;

    private String place;
    private String content;
    private String witness;

    @Column(name = "rejected_code")
    private @Nullable String rejectedCode;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Deposit() {}

    @SuppressWarnings("NullAway.Init")
    Deposit(UUID recordId) {
        this.recordId = recordId;
        this.wanted = DepositStage.NOTHING;
        this.reached = DepositStage.NOTHING;
    }

    /** Takes up a record's state; old news change nothing. A record that never counted needs no taking back. */
    boolean follow(long newVersion, ServiceRecordState state, DepositStage stage, Instant at) {
        if (newVersion <= recordVersion) {
            return false;
        }
        if (recordVersion == 0 && stage != DepositStage.TAKEN_BACK) {
            // A partner may have deposited this itself: whether the registry says the same, the ledger knows.
            depositedMinutes = reached == DepositStage.NOTHING ? null : Integer.valueOf(minutes);
            reached = DepositStage.NOTHING;
        }
        recordVersion = newVersion;
        volunteerId = state.volunteerId();
        funding = FundedFor.of(state);
        recordState = state.state();
        minutes = state.minutes();
        categoryCode = state.categoryCode();
        areaPath = state.areaPath();
        servedFrom = state.servedFrom();
        servedTo = state.servedTo();
        place = state.place();
        content = state.content();
        witness = state.witness();
        boolean neverCounted = reached == DepositStage.NOTHING && wanted == DepositStage.NOTHING;
        wanted = stage == DepositStage.TAKEN_BACK && neverCounted ? DepositStage.NOTHING : stage;
        changedAt = at;
        return true;
    }

    boolean isOnItsWay() {
        return reached != wanted && reached != DepositStage.REJECTED;
    }

    void arrived(Instant at) {
        reached = wanted;
        changedAt = at;
        if (isIn()) {
            depositedMinutes = minutes;
        }
    }

    /** Stands in the place of another record. */
    void correct(UUID record) {
        correctsId = record;
    }

    /** Whether its minutes are in the ledger, pending or available. */
    boolean isIn() {
        return reached == DepositStage.PENDING || reached == DepositStage.AVAILABLE;
    }

    /** Whether its minutes came in before, by the registry's word or a partner's. */
    boolean cameInBefore() {
        return depositedMinutes != null;
    }

    /** Other minutes than were deposited are another claim: a person must decide. */
    void mustBeAsDeposited() {
        if (isIn() && depositedMinutes != null && depositedMinutes != minutes) {
            throw new Refused(new IdempotencyKeyReused());
        }
    }

    /** The ledger said no for good: a person must decide. */
    void rejected(String code, Instant at) {
        reached = DepositStage.REJECTED;
        rejectedCode = code;
        changedAt = at;
    }

    UUID recordId() {
        return recordId;
    }

    UUID volunteerId() {
        return volunteerId;
    }

    long recordVersion() {
        return recordVersion;
    }

    DepositStage wanted() {
        return wanted;
    }

    int minutes() {
        return minutes;
    }

    String categoryCode() {
        return categoryCode;
    }

    String areaPath() {
        return areaPath;
    }

    FundedFor funding() {
        return funding;
    }

    Instant servedTo() {
        return servedTo;
    }
}

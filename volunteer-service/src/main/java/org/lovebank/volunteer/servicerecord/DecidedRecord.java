package org.lovebank.volunteer.servicerecord;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;

/** Where a claim stands, who decided what about it, and the steps that it took. Each step is noted once. */
@MappedSuperclass
abstract class DecidedRecord extends ClaimedRecord {

    @Enumerated(EnumType.STRING)
    private RecordState state;

    @Enumerated(EnumType.STRING)
    private @Nullable RecordReason reasonCode;

    @Embedded
    private Decisions decisions;

    @Version
    private long version;

    private Instant changedAt;

    @Transient
    private final List<ServiceRecordStep> newSteps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    DecidedRecord() {}

    DecidedRecord(Claim claim, RecordState first, @Nullable RecordReason reason, Instant now) {
        super(claim);
        this.state = first;
        this.reasonCode = reason;
        this.decisions = Decisions.NONE;
        this.changedAt = now;
        newSteps.add(ServiceRecordStep.first(claim.id(), first, claim.origin().recordedBy(), reason, now));
    }

    void refuse(RecordReason reason, Caller by, Instant now) {
        state.mustLeadTo(RecordState.REJECTED);
        this.reasonCode = reason;
        go(RecordState.REJECTED, by.id(), now);
    }

    void go(RecordState wanted, @Nullable UUID by, Instant now) {
        state.mustLeadTo(wanted);
        newSteps.add(ServiceRecordStep.from(state, id(), wanted, by, reasonCode, now));
        this.state = wanted;
        this.changedAt = now;
    }

    void decide(Decisions made) {
        this.decisions = made;
    }

    void because(RecordReason reason, Instant now) {
        this.reasonCode = reason;
        this.changedAt = now;
    }

    RecordState state() {
        return state;
    }

    Decisions decisions() {
        return decisions;
    }

    /** Steps taken since the record was last kept. */
    List<ServiceRecordStep> takeNewSteps() {
        List<ServiceRecordStep> taken = List.copyOf(newSteps);
        newSteps.clear();
        return taken;
    }

    Standing standing() {
        return new Standing(state, reasonCode, decisions, changedAt, version);
    }

    /** Where a record stands, for those who show it or tell of it. */
    record Standing(
            RecordState state, @Nullable RecordReason reason, Decisions decisions, Instant changedAt, long version) {}
}

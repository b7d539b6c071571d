package org.lovebank.volunteer.servicerecord;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a record's life: from where to where, by whom, why; nobody means the house itself. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the list of steps reads the column
public class ServiceRecordStep {

    @Id
    private UUID id;

    private UUID recordId;

    @Enumerated(EnumType.STRING)
    private @Nullable RecordState fromState;

    @Enumerated(EnumType.STRING)
    private RecordState toState;

    private @Nullable UUID takenBy;

    @Enumerated(EnumType.STRING)
    private @Nullable RecordReason reasonCode;

    private Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    ServiceRecordStep() {}

    private ServiceRecordStep(
            UUID recordId,
            @Nullable RecordState from,
            RecordState to,
            @Nullable UUID by,
            @Nullable RecordReason reason,
            Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recordId = recordId;
        this.fromState = from;
        this.toState = to;
        this.takenBy = by;
        this.reasonCode = reason;
        this.takenAt = at;
    }

    public static ServiceRecordStep first(
            UUID recordId, RecordState to, UUID by, @Nullable RecordReason reason, Instant at) {
        return new ServiceRecordStep(recordId, null, to, by, reason, at);
    }

    public static ServiceRecordStep from(
            RecordState from,
            UUID recordId,
            RecordState to,
            @Nullable UUID by,
            @Nullable RecordReason reason,
            Instant at) {
        return new ServiceRecordStep(recordId, from, to, by, reason, at);
    }

    /** Whether this step leads here from there. */
    public boolean leads(RecordState from, RecordState to) {
        return fromState == from && toState == to;
    }

    public StepView view() {
        return new StepView(
                fromState == null ? null : fromState.name(),
                toState.name(),
                takenBy,
                reasonCode == null ? null : reasonCode.name(),
                takenAt);
    }
}

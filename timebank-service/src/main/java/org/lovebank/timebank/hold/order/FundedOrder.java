package org.lovebank.timebank.hold.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.hold.order.OrderRefusal.OrderWasCancelled;

/**
 * An order that saved time pays for. Its payers pay one service record, the first that is confirmed: several volunteers
 * may serve, but nobody pays for them twice. It does not matter who comes first, record or payer.
 */
@Entity
@Table(name = "funded_order")
public class FundedOrder {

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "record_id")
    private @Nullable UUID recordId;

    @Column(name = "record_minutes")
    private @Nullable Integer recordMinutes;

    @Column(name = "missing_minutes")
    private int missingMinutes;

    @Column(name = "branch_id")
    private @Nullable UUID branchId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected FundedOrder() {}

    /** Whether a record is paid by the order's payers: the first that asks is. */
    public boolean isPaidFor(UUID record, int minutes, UUID branch) {
        if (recordId == null) {
            recordId = record;
            recordMinutes = minutes;
            missingMinutes = minutes;
            branchId = branch;
        }
        return recordId.equals(record);
    }

    /** What a payer who set aside this much pays: what is still missing, else, when others paid it all, as much again. */
    public Share shareOf(int held) {
        int minutes = Math.min(held, missingMinutes > 0 ? missingMinutes : minutes());
        boolean surplus = missingMinutes == 0;
        missingMinutes -= surplus ? 0 : minutes;
        return new Share(record(), minutes, surplus, branch());
    }

    /** The record was taken back: the next one may be paid. */
    public void forget(UUID record) {
        if (record.equals(recordId)) {
            recordId = null;
            missingMinutes = 0;
        }
    }

    public void cancel(Instant at) {
        if (cancelledAt == null) {
            cancelledAt = at;
        }
    }

    public void mustStand() {
        if (isCancelled()) {
            throw new Refused(new OrderWasCancelled());
        }
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean hasRecord() {
        return recordId != null;
    }

    private UUID record() {
        return java.util.Objects.requireNonNull(recordId);
    }

    private int minutes() {
        return java.util.Objects.requireNonNull(recordMinutes);
    }

    private UUID branch() {
        return java.util.Objects.requireNonNull(branchId);
    }

    /** What one payer pays for the order's record; {@code surplus} goes to the pool of the branch. */
    public record Share(UUID record, int minutes, boolean surplus, UUID branch) {}
}

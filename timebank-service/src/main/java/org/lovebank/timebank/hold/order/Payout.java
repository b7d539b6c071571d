package org.lovebank.timebank.hold.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.lovebank.timebank.hold.order.FundedOrder.Share;

/**
 * What a hold pays: minutes for a service record, at the branch of its volunteer; {@code surplus} goes to that branch's
 * pool. {@code late}: the record was deposited before, and the minutes go to where its own came from.
 */
@Embeddable
public record Payout(
        @Column(name = "record_id") UUID recordId,
        @Column(name = "captured_minutes") int capturedMinutes,
        @Column(name = "surplus") boolean surplus,
        @Column(name = "late") boolean late,
        @Column(name = "payout_branch_id") UUID branchId) {

    public static Payout of(Share share, boolean late) {
        return new Payout(share.record(), share.minutes(), share.surplus(), late, share.branch());
    }
}

package org.lovebank.timebank.deposit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;

/** Who pays for a record, and for which order it was served. */
@Embeddable
record FundedFor(
        @Column(name = "order_id") @Nullable UUID orderId,

        @Enumerated(EnumType.STRING) @Column(name = "funding_source")
        FundingSource source) {

    static FundedFor of(ServiceRecordState state) {
        return new FundedFor(state.orderId(), FundingSource.valueOf(state.fundingSource()));
    }

    /** Whether the order's payers pay for it. */
    boolean byRecipient() {
        return source == FundingSource.RECIPIENT && orderId != null;
    }

    /** The order of a record that its recipients pay. */
    UUID paidOrder() {
        return Objects.requireNonNull(orderId);
    }
}

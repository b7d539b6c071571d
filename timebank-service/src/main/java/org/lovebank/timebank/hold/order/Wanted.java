package org.lovebank.timebank.hold.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.lovebank.timebank.ledger.DerivedId;

/** What is asked for: minutes of an account for an order, by its holder or by the order itself. */
@Embeddable
public record Wanted(
        @Column(name = "order_id") UUID orderId,
        @Column(name = "account_id") UUID accountId,
        @Column(name = "minutes") int minutes,
        @Column(name = "by_order") boolean byOrder) {

    public UUID fingerprint() {
        return DerivedId.fingerprint("order-hold", orderId, accountId, minutes);
    }
}

package org.lovebank.timebank.redemption.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When something was handed out, and how much of it came back when; a settlement with the partner counts by these. */
@Embeddable
public class Handover {

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "collected_at")
    private @Nullable Instant collectedAt;

    @Column(name = "returned_quantity")
    private int returnedQuantity;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    public Handover() {}

    public void approved(UUID by) {
        decidedBy = by;
    }

    public void returning(int quantity) {
        returnedQuantity = quantity;
    }

    /** The ledger has spent or refunded the price. */
    public void done(boolean collected, boolean returned, Instant at) {
        collectedAt = collected ? at : collectedAt;
        returnedAt = returned ? at : returnedAt;
    }

    public int returnedQuantity() {
        return returnedQuantity;
    }
}

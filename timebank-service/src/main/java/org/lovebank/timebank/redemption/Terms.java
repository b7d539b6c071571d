package org.lovebank.timebank.redemption;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.timebank.catalogue.CatalogItem;
import org.lovebank.timebank.ledger.Unit;

/** What a holder and a partner agreed on: how many of what, for how much, until when. A later edit changes nothing. */
@Embeddable
class Terms {

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "item_name")
    private String itemName;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private int quantity;
    private long price;

    @Column(name = "policy_version")
    private int policyVersion;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Terms() {}

    Terms(CatalogItem item, int quantity, int policyVersion, Instant expiresAt) {
        this.itemId = item.id();
        this.branchId = item.branchId();
        this.partnerId = item.partnerId();
        this.itemName = item.name();
        this.unit = item.unit();
        this.quantity = quantity;
        this.price = item.priceOf(quantity);
        this.policyVersion = policyVersion;
        this.expiresAt = expiresAt;
    }

    UUID itemId() {
        return itemId;
    }

    UUID branchId() {
        return branchId;
    }

    UUID partnerId() {
        return partnerId;
    }

    String itemName() {
        return itemName;
    }

    Unit unit() {
        return unit;
    }

    int quantity() {
        return quantity;
    }

    /** For the whole quantity. */
    long price() {
        return price;
    }

    int policyVersion() {
        return policyVersion;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

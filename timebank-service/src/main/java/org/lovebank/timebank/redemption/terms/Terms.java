package org.lovebank.timebank.redemption.terms;

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
public class Terms {

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

    @Column(name = "needs_approval")
    private boolean needsApproval;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Terms() {}

    public Terms(CatalogItem item, int quantity, int policyVersion, boolean needsApproval, Instant expiresAt) {
        this.itemId = item.id();
        this.branchId = item.branchId();
        this.partnerId = item.partnerId();
        this.itemName = item.name();
        this.unit = item.unit();
        this.quantity = quantity;
        this.price = item.priceOf(quantity);
        this.policyVersion = policyVersion;
        this.needsApproval = needsApproval;
        this.expiresAt = expiresAt;
    }

    /** Whether the council decides before it may be fetched. */
    public boolean needsApproval() {
        return needsApproval;
    }

    /** The price of some of it. */
    public long priceOf(int some) {
        return price / quantity * some;
    }

    public UUID itemId() {
        return itemId;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String itemName() {
        return itemName;
    }

    public Unit unit() {
        return unit;
    }

    public int quantity() {
        return quantity;
    }

    /** For the whole quantity. */
    public long price() {
        return price;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}

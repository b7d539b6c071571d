package org.lovebank.timebank.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.catalogue.CatalogRefusal.BenefitIsFree;
import org.lovebank.timebank.catalogue.CatalogRefusal.ItemNotOffered;
import org.lovebank.timebank.catalogue.CatalogRefusal.LimitReached;
import org.lovebank.timebank.catalogue.CatalogRefusal.OutOfStock;
import org.lovebank.timebank.catalogue.CatalogRefusal.PriceMissing;
import org.lovebank.timebank.catalogue.CatalogRefusal.StarsTooFew;
import org.lovebank.timebank.ledger.Unit;

/** Something that may be had for points or minutes 兑换目录, handed out by a partner organisation. */
@Entity
@Table(name = "catalog_item")
public class CatalogItem {

    @Id
    private UUID id;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "partner_id")
    private UUID partnerId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private long price;
    private int stock;

    @Column(name = "min_stars")
    private int minStars;

    @Column(name = "per_person_limit")
    private @Nullable Integer perPersonLimit;

    private boolean offered;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CatalogItem() {}

    CatalogItem(UUID id, CatalogItemRequest wanted, Instant createdAt) {
        this.id = id;
        this.branchId = wanted.branchId();
        this.partnerId = wanted.partnerId();
        this.name = wanted.name();
        this.kind = wanted.kind();
        this.unit = wanted.unit();
        this.price = priced(wanted.price());
        this.stock = wanted.stock();
        this.minStars = wanted.minStars() == null ? 0 : wanted.minStars();
        this.perPersonLimit = wanted.perPersonLimit();
        this.offered = true;
        this.createdAt = createdAt;
    }

    /**
     * Takes a quantity out of stock for one holder.
     *
     * @param stars the holder's awarded stars
     * @param hadBefore what the holder has or had of it, not counting what was returned
     */
    public void reserve(int quantity, int stars, long hadBefore) {
        if (!offered) {
            throw new Refused(new ItemNotOffered());
        }
        if (stars < minStars) {
            throw new Refused(new StarsTooFew(minStars, stars));
        }
        if (price == 0) {
            throw new Refused(new BenefitIsFree());
        }
        if (perPersonLimit != null && hadBefore + quantity > perPersonLimit) {
            throw new Refused(new LimitReached(perPersonLimit));
        }
        if (stock < quantity) {
            throw new Refused(new OutOfStock(stock));
        }
        stock -= quantity;
    }

    /** What was reserved and not collected may be had by others. */
    public void putBack(int quantity) {
        stock += quantity;
    }

    void change(CatalogItemEdit edit) {
        price = priced(edit.price());
        name = edit.name();
        stock = edit.stock();
        minStars = edit.minStars();
        perPersonLimit = edit.perPersonLimit();
        offered = edit.offered();
    }

    private long priced(long wanted) {
        if (wanted == 0 && kind != ItemKind.BENEFIT) {
            throw new Refused(new PriceMissing());
        }
        return wanted;
    }

    public UUID id() {
        return id;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public String name() {
        return name;
    }

    public Unit unit() {
        return unit;
    }

    /** The price of this many. */
    public long priceOf(int quantity) {
        return Math.multiplyExact(price, quantity);
    }

    long version() {
        return version;
    }

    public CatalogItemView view() {
        return new CatalogItemView(
                id, branchId, partnerId, name, kind, unit, price, stock, minStars, perPersonLimit, offered, version);
    }
}

package org.lovebank.timebank.gift;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.Account;
import org.lovebank.timebank.gift.GiftRefusal.GiftToOneself;
import org.lovebank.timebank.gift.GiftRefusal.ProxyIsOtherSide;
import org.lovebank.timebank.gift.GiftRefusal.RelationNotAllowed;
import org.lovebank.timebank.policy.giving.GivingPolicy;
import org.lovebank.timebank.policy.giving.GivingRules;

/** Who gives whom how much by which relation, and until when it may be accepted. */
@Embeddable
class GiftTerms {

    @Column(name = "from_account")
    private UUID fromAccount;

    @Column(name = "to_account")
    private UUID toAccount;

    @Column(name = "giver_id")
    private UUID giverId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    @Column(name = "area_path")
    private String areaPath;

    private long minutes;
    private String relation;

    @Column(name = "giving_version")
    private int givingVersion;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** The giver's proxy; null when the giver proposed. */
    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    @SuppressWarnings("NullAway.Init")
    protected GiftTerms() {}

    GiftTerms(Account from, Account to, UUID by, long minutes, String relation, GivingPolicy policy, Instant now) {
        GivingRules rules = policy.rules();
        if (from.id().equals(to.id())) {
            throw new Refused(new GiftToOneself());
        }
        if (to.ownerId().equals(by)) {
            throw new Refused(new ProxyIsOtherSide());
        }
        if (!rules.giftRelations().contains(relation)) {
            throw new Refused(new RelationNotAllowed(rules.giftRelations()));
        }
        this.fromAccount = from.id();
        this.toAccount = to.id();
        this.giverId = from.ownerId();
        this.receiverId = to.ownerId();
        this.proposedBy = by.equals(giverId) ? null : by;
        this.areaPath = from.area().value();
        this.minutes = minutes;
        this.relation = relation;
        this.givingVersion = policy.version();
        this.expiresAt = now.plus(Duration.ofDays(rules.giftExpiryDays()));
    }

    UUID fromAccount() {
        return fromAccount;
    }

    UUID toAccount() {
        return toAccount;
    }

    UUID giverId() {
        return giverId;
    }

    UUID proposedBy() {
        return proposedBy == null ? giverId : proposedBy;
    }

    UUID receiverId() {
        return receiverId;
    }

    AreaPath area() {
        return new AreaPath(areaPath);
    }

    long minutes() {
        return minutes;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String relation() {
        return relation;
    }

    int givingVersion() {
        return givingVersion;
    }
}

package org.lovebank.task.donation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.campaign.GoodsKind;
import org.lovebank.task.donation.DonationRefusal.GoodsDonationCancelled;
import org.lovebank.task.donation.DonationRefusal.GoodsFromOneself;

/** Goods somebody gave to a campaign, signed for by who received them. */
@Entity
@Table(name = "goods_donation")
class Donation {

    static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.ORG_COORDINATOR, Roles.CENTER_ADMIN, Roles.AUDITOR
    };

    @Id
    private UUID id;

    @Version
    private long version;

    private String campaignCode;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private GoodsKind goods;

    private int pieces;
    private @Nullable UUID donorId;
    private @Nullable String description;
    private UUID receivedBy;
    private Instant receivedAt;
    private @Nullable String cancelReason;
    private @Nullable UUID cancelledBy;
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected Donation() {}

    Donation(DonationRequest asked, AreaPath area, GoodsKind goods, Caller by, Instant now) {
        if (asked.donorId() != null && by.is(asked.donorId())) {
            throw new Refused(new GoodsFromOneself());
        }
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.campaignCode = asked.campaignCode();
        this.areaPath = area.value();
        this.goods = goods;
        this.pieces = asked.pieces();
        this.donorId = asked.donorId();
        this.description = asked.description();
        this.receivedBy = by.id();
        this.receivedAt = now;
    }

    /** The note was wrong; it stays and counts no more. */
    void cancel(String reason, UUID by, Instant now) {
        if (cancelledAt != null) {
            throw new Refused(new GoodsDonationCancelled(id));
        }
        cancelReason = reason.strip();
        cancelledBy = by;
        cancelledAt = now;
    }

    boolean inCareOf(Caller caller) {
        return caller.holdsIn(new AreaPath(areaPath), STAFF);
    }

    UUID id() {
        return id;
    }

    DonationView view() {
        return new DonationView(
                id,
                campaignCode,
                areaPath,
                goods,
                pieces,
                donorId,
                description,
                receivedBy,
                receivedAt,
                cancelledAt != null,
                cancelledBy,
                cancelReason);
    }
}

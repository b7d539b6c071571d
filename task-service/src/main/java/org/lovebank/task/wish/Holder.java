package org.lovebank.task.wish;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.task.window.Window;

/** Who has taken the wish on, and when they may read what is folded inside. */
@Embeddable
class Holder {

    private UUID claimId;
    private UUID claimedBy;
    private Instant disclosedFrom;
    private Instant disclosedTo;

    @SuppressWarnings("NullAway.Init")
    protected Holder() {}

    Holder(UUID claimId, UUID claimedBy, Window disclosure) {
        this.claimId = claimId;
        this.claimedBy = claimedBy;
        this.disclosedFrom = disclosure.from();
        this.disclosedTo = disclosure.to();
    }

    UUID claimId() {
        return claimId;
    }

    boolean is(UUID person) {
        return claimedBy.equals(person);
    }

    Window disclosure() {
        return new Window(disclosedFrom, disclosedTo);
    }
}

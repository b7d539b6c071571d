package org.lovebank.timebank.gift;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a gift has come, who checked it and who ended it. */
@Embeddable
class GiftProgress {

    @Enumerated(EnumType.STRING)
    private GiftState state;

    /** What RETURNING becomes. */
    @Enumerated(EnumType.STRING)
    @Column(name = "ends_as")
    private @Nullable GiftState endsAs;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "refusal_code")
    private @Nullable String refusalCode;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected GiftProgress() {}

    GiftProgress(Instant now) {
        this.state = GiftState.REQUESTED;
        this.changedAt = now;
    }

    /** Whether this teller said the same before. */
    boolean wasChecked(UUID teller, boolean proven) {
        return teller.equals(checkedBy)
                && (proven ? state == GiftState.RELATION_CHECKED : endsAs == GiftState.DECLINED);
    }

    void check(UUID teller, boolean proven, Instant at) {
        checkedBy = teller;
        checkedAt = at;
        if (proven) {
            become(GiftState.RELATION_CHECKED, at);
        } else {
            giveBack(GiftState.DECLINED, teller, at);
        }
    }

    void accept(UUID receiver, Instant at) {
        endedBy = receiver;
        become(GiftState.ACCEPTED, at);
    }

    boolean wasEnded(GiftState as, UUID by) {
        return endsAs == as && by.equals(endedBy);
    }

    void giveBack(GiftState as, @Nullable UUID by, Instant at) {
        endsAs = as;
        endedBy = by;
        become(GiftState.RETURNING, at);
    }

    void done(Instant at) {
        GiftState next = switch (state) {
            case REQUESTED -> GiftState.PROPOSED;
            case ACCEPTED -> GiftState.POSTED;
            case RETURNING -> Objects.requireNonNull(endsAs);
            case PROPOSED, RELATION_CHECKED, POSTED, DECLINED, WITHDRAWN, EXPIRED, REFUSED ->
                throw new IllegalStateException("nothing was intended: " + state);
        };
        become(next, at);
    }

    /** Before the hold that is all; after it, what is held goes back first. */
    void refused(String code, Instant at) {
        refusalCode = code;
        if (state == GiftState.ACCEPTED) {
            giveBack(GiftState.REFUSED, endedBy, at);
        } else {
            become(GiftState.REFUSED, at);
        }
    }

    private void become(GiftState next, Instant at) {
        state = next;
        changedAt = at;
    }

    GiftState state() {
        return state;
    }

    @Nullable Instant checkedAt() {
        return checkedAt;
    }

    @Nullable String refusalCode() {
        return refusalCode;
    }

    Optional<UUID> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    Instant changedAt() {
        return changedAt;
    }
}

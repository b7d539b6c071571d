package org.lovebank.volunteer.award.nomination;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.award.AwardRefusal.NoSuchNomination;
import org.lovebank.volunteer.award.AwardRefusal.NominationEnded;
import org.lovebank.volunteer.honour.Honoured;

/** Somebody stands in a series. The votes are counted by the database, one by one. */
@Entity
@DynamicUpdate
public class Nomination {

    @Id
    private UUID id;

    private UUID campaignId;
    private String series;

    @Embedded
    private Honoured honoured;

    private UUID nominatedBy;
    private int votes;

    @Enumerated(EnumType.STRING)
    private NominationState state;

    private @Nullable UUID honourId;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Nomination() {}

    Nomination(UUID id, UUID campaignId, String series, Honoured honoured, Caller by, Instant now) {
        this.id = id;
        this.campaignId = campaignId;
        this.series = series;
        this.honoured = honoured;
        this.nominatedBy = by.id();
        this.state = NominationState.PROPOSED;
        this.changedAt = now;
    }

    /** By who nominated, or by {@code concerned}: whoever is nominated. */
    void withdraw(Caller by, boolean concerned, Instant now) {
        if (!concerned && !by.is(nominatedBy)) {
            throw new Refused(new NoSuchNomination(id));
        }
        mustStand();
        become(NominationState.WITHDRAWN, now);
    }

    /** Still to be voted for. */
    public void mustStand() {
        if (state != NominationState.PROPOSED) {
            throw new Refused(new NominationEnded(state.name(), state.allowed()));
        }
    }

    /** Chosen or not, as often as the review is done anew. */
    public void choose(boolean chosen, Instant now) {
        if (state == NominationState.PROPOSED
                || state == NominationState.CHOSEN
                || state == NominationState.NOT_CHOSEN) {
            become(chosen ? NominationState.CHOSEN : NominationState.NOT_CHOSEN, now);
        } else if (chosen) {
            throw new Refused(new NominationEnded(state.name(), state.allowed()));
        }
    }

    /** An objection was right. */
    public void strike(Instant now) {
        become(NominationState.STRUCK, now);
    }

    public void honoured(UUID honour, Instant now) {
        this.honourId = honour;
        become(NominationState.HONOURED, now);
    }

    private void become(NominationState wanted, Instant now) {
        this.state = wanted;
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String series() {
        return series;
    }

    public Honoured honoured() {
        return honoured;
    }

    public int votes() {
        return votes;
    }

    public boolean isChosen() {
        return state == NominationState.CHOSEN;
    }

    NominationView view(String shownName, boolean withVotes) {
        return new NominationView(
                id,
                campaignId,
                series,
                honoured.kind(),
                shownName,
                state.name(),
                withVotes ? votes : null,
                honourId,
                changedAt);
    }
}

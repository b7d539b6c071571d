package org.lovebank.task.agreement;

import static org.lovebank.task.agreement.AgreementState.ACTIVE;
import static org.lovebank.task.agreement.AgreementState.ENDED;
import static org.lovebank.task.agreement.AgreementState.NEGOTIATING;
import static org.lovebank.task.agreement.AgreementState.SIGNED;
import static org.lovebank.task.agreement.AgreementState.SUSPENDED;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.AgreementRefusal.AgreementNotInThatState;
import org.lovebank.task.agreement.AgreementRefusal.AgreementNotYetRunning;
import org.lovebank.task.agreement.text.AgreementText;
import org.lovebank.task.agreement.text.Mode;

/** A help agreement 帮扶协议 through its life; what it says stands in its wordings. */
@Entity
@Table(name = "agreement")
public class Agreement {

    @Id
    private UUID id;

    @Version
    private long version;

    private String agreementNo;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private @Nullable UUID beneficiaryId;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate toOn;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    private Instant stateSince;
    private int revision;
    private @Nullable Integer proposedRevision;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable String reason;
    private @Nullable LocalDate scheduledToOn;
    private @Nullable Instant activeSince;
    private @Nullable Instant overdueSince;
    private UUID createdBy;
    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** A new one, in its first wording; a draft until it is laid before its parties. */
    public Agreement(String agreementNo, AreaPath area, AgreementText text, UUID createdBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.agreementNo = agreementNo;
        this.areaPath = area.value();
        this.state = AgreementState.DRAFT;
        this.stateSince = now;
        this.revision = 1;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.changedAt = now;
        this.mode = text.mode();
        says(text);
    }

    /** Other words before anybody is bound; whoever signed the former ones signs again. */
    public int reword(AgreementText text, Instant now) {
        if (!state.open()) {
            throw refused();
        }
        revision++;
        says(text);
        changedAt = now;
        return revision;
    }

    /** Other words for what binds already: they hold when everybody has signed them. */
    public int amend(Instant now) {
        if (state.open() || state == ENDED) {
            throw refused();
        }
        proposedRevision = (proposedRevision == null ? revision : proposedRevision) + 1;
        changedAt = now;
        return proposedRevision;
    }

    public void propose(Instant now) {
        move(NEGOTIATING, now);
    }

    /** The wording that lies before the parties now. */
    public int revisionToSign() {
        if (proposedRevision != null && state != ENDED) {
            return proposedRevision;
        }
        mustAllow(SIGNED);
        return revision;
    }

    /** Everybody has signed these words. */
    public void signedByAll(AgreementText text, Instant now) {
        if (proposedRevision != null) {
            revision = proposedRevision;
            proposedRevision = null;
            scheduledToOn = null;
            changedAt = now;
        } else {
            move(SIGNED, now);
        }
        says(text);
    }

    public void activate(Instant now) {
        if (state != SIGNED) {
            throw refused();
        }
        move(ACTIVE, now);
        activeSince = now;
    }

    public void suspend(String why, Instant now) {
        move(SUSPENDED, now);
        reason = why;
    }

    /** Goes on; the time that it rested makes nobody late. */
    public void resume(Instant now) {
        if (state != SUSPENDED) {
            throw refused();
        }
        move(ACTIVE, now);
        reason = null;
        activeSince = now;
    }

    /** Ends; completed is only what has begun. */
    public void end(Ending how, @Nullable String why, Instant now) {
        if (how == Ending.COMPLETED && activeSince == null) {
            mustAllow(ENDED);
            throw new Refused(new AgreementNotYetRunning(id, state));
        }
        move(ENDED, now);
        ending = how;
        reason = why;
        proposedRevision = null;
    }

    /** Its orders are made up to this day. */
    public void scheduledTo(LocalDate day) {
        scheduledToOn = day;
    }

    /** The alarm about the gap that began then was given. */
    public void alarmed(Instant gapSince) {
        overdueSince = gapSince;
    }

    private void says(AgreementText text) {
        mode = text.mode();
        beneficiaryId = text.beneficiaryId();
        fromOn = text.schedule() == null ? null : text.schedule().fromOn();
        toOn = text.schedule() == null ? null : text.schedule().toOn();
    }

    private void move(AgreementState to, Instant now) {
        mustAllow(to);
        state = to;
        stateSince = now;
        changedAt = now;
    }

    /** Asked first, where more is to be checked before anything changes. */
    public void mustAllow(AgreementState to) {
        if (!state.next().contains(to)) {
            throw refused();
        }
    }

    private Refused refused() {
        return new Refused(new AgreementNotInThatState(id, state, state.next()));
    }

    public UUID id() {
        return id;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public AgreementState state() {
        return state;
    }

    public int revision() {
        return revision;
    }

    /** The bare facts, for views and events. */
    public AgreementFacts facts() {
        return new AgreementFacts(
                id,
                version,
                agreementNo,
                area(),
                mode,
                beneficiaryId,
                fromOn,
                toOn,
                state,
                stateSince,
                revision,
                proposedRevision,
                ending,
                reason,
                scheduledToOn,
                activeSince,
                overdueSince,
                createdBy,
                createdAt,
                changedAt);
    }
}

package org.lovebank.task.agreement;

import static org.lovebank.task.agreement.AgreementState.*;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
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

    @Embedded
    private Course course;

    private int revision;
    private @Nullable Integer proposedRevision;
    private @Nullable LocalDate scheduledToOn;
    private @Nullable Instant overdueSince;
    private UUID createdBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** A new one, in its first wording; a draft until it is laid before its parties. */
    public Agreement(String agreementNo, AreaPath area, AgreementText text, UUID createdBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.agreementNo = agreementNo;
        this.areaPath = area.value();
        this.course = new Course(now);
        this.revision = 1;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.mode = text.mode();
        says(text);
    }

    /** Other words before anybody is bound; whoever signed the former ones signs again. */
    public int reword(AgreementText text, Instant now) {
        if (!state().open()) {
            throw course.refused(id);
        }
        says(text);
        course.touched(now);
        return ++revision;
    }

    /** Other words for what binds already: they hold when everybody has signed them. */
    public int amend(Instant now) {
        if (state().open() || state() == ENDED) {
            throw course.refused(id);
        }
        proposedRevision = (proposedRevision == null ? revision : proposedRevision) + 1;
        course.touched(now);
        return proposedRevision;
    }

    public void propose(Instant now) {
        course.move(id, NEGOTIATING, now);
    }

    /** The wording that lies before the parties now. */
    public int revisionToSign() {
        if (proposedRevision != null && state() != ENDED) {
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
            course.touched(now);
        } else {
            course.move(id, SIGNED, now);
        }
        says(text);
    }

    public void activate(Instant now) {
        course.run(id, SIGNED, now);
    }

    public void suspend(String why, Instant now) {
        course.move(id, SUSPENDED, now);
        course.because(why);
    }

    public void resume(Instant now) {
        course.run(id, SUSPENDED, now);
    }

    /** Ends; completed is only what has begun. */
    public void end(Ending how, @Nullable String why, Instant now) {
        course.end(id, how, why, now);
        proposedRevision = null;
    }

    /** What belongs to it has changed. */
    public void touched(Instant now) {
        course.touched(now);
    }

    /** Its orders are made up to this day; without one they are looked at anew. */
    public void scheduledTo(@Nullable LocalDate day) {
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

    public void mustAllow(AgreementState to) {
        course.mustAllow(id, to);
    }

    public UUID id() {
        return id;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public AgreementState state() {
        return course.state();
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
                course.state(),
                course.stateSince(),
                revision,
                proposedRevision,
                course.ending(),
                course.reason(),
                scheduledToOn,
                course.activeSince(),
                overdueSince,
                createdBy,
                createdAt,
                course.changedAt());
    }
}

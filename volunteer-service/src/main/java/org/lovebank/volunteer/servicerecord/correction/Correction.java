package org.lovebank.volunteer.servicerecord.correction;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordViewers;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.correction.CorrectionRefusal.CorrectionDecided;
import org.lovebank.volunteer.servicerecord.correction.CorrectionRefusal.NothingCorrected;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** That a record which counts should have been another (更正申请): what it should say, who asked, who decided. */
@Entity(name = "RecordCorrection")
class Correction {

    @Id
    private UUID id;

    private UUID recordId;

    @Enumerated(EnumType.STRING)
    private CorrectionReason reasonCode;

    @Embedded
    private Deed deed;

    private UUID askedBy;
    private Instant askedAt;
    private Instant answerDueAt;
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    private @Nullable UUID firstVoice;
    private @Nullable UUID secondVoice;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private @Nullable UUID newRecordId;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Correction() {}

    private Correction(UUID id, ServiceRecord record, CorrectionReason reason, Deed deed, UUID by, Instant now) {
        this.id = id;
        this.recordId = record.id();
        this.reasonCode = reason;
        this.deed = deed;
        this.askedBy = by;
        this.askedAt = now;
        this.answerDueAt = now;
        this.state = CorrectionState.OPEN;
        this.changedAt = now;
    }

    /** The volunteer and staff ask; a head who asks has spoken first. */
    static Correction asked(UUID id, ServiceRecord record, CorrectionReason reason, Deed deed, Caller by, Instant now) {
        if (deed.equals(record.deed())) {
            throw new Refused(new NothingCorrected());
        }
        Correction correction = new Correction(id, record, reason, deed, by.id(), now);
        if (record.viewers().mayDecideAsHead(by)) {
            correction.firstVoice = by.id();
        }
        return correction;
    }

    void answerBy(Instant due, int rule) {
        this.answerDueAt = due;
        this.policyVersion = rule;
    }

    /**
     * A head says yes: neither who served, nor the witness, nor the one who spoke before.
     *
     * @return whether this is the second voice, after which the record is to be replaced
     */
    boolean approve(Caller by, RecordViewers viewers, Instant now) {
        viewers.mustDecideAsHead(by, firstVoice);
        mustBeOpen();
        this.changedAt = now;
        if (firstVoice == null) {
            this.firstVoice = by.id();
            return false;
        }
        return true;
    }

    /** The record that now stands in the place of the old one. */
    void becomes(UUID record, Caller by) {
        this.secondVoice = by.id();
        this.newRecordId = record;
        this.state = CorrectionState.APPROVED;
    }

    void decline(Caller by, RecordViewers viewers, DeclineReason reason, Instant now) {
        viewers.mustDecideAsHead(by, null);
        mustBeOpen();
        this.declineReason = reason;
        this.secondVoice = by.id();
        this.state = CorrectionState.DECLINED;
        this.changedAt = now;
    }

    private void mustBeOpen() {
        if (state != CorrectionState.OPEN) {
            throw new Refused(new CorrectionDecided(state.name(), List.of()));
        }
    }

    UUID id() {
        return id;
    }

    UUID recordId() {
        return recordId;
    }

    Deed deed() {
        return deed;
    }

    String reason() {
        return reasonCode.name();
    }

    UUID askedBy() {
        return askedBy;
    }

    UUID firstVoice() {
        return firstVoice == null ? askedBy : firstVoice;
    }

    CorrectionView view() {
        return new CorrectionView(
                id,
                recordId,
                state.name(),
                reasonCode.name(),
                deed.categoryCode(),
                deed.projectName(),
                deed.servedFrom(),
                deed.servedTo(),
                deed.breakMinutes(),
                deed.minutes(),
                deed.place(),
                deed.content(),
                askedBy,
                askedAt,
                answerDueAt,
                firstVoice,
                secondVoice,
                declineReason == null ? null : declineReason.name(),
                newRecordId,
                policyVersion,
                changedAt,
                version);
    }
}

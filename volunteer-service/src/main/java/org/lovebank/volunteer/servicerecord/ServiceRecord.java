package org.lovebank.volunteer.servicerecord;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.rules.EvidenceRules;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NotTheWitness;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NothingToApprove;
import org.lovebank.volunteer.servicerecord.RecordRefusal.PublicityRuns;
import org.lovebank.volunteer.servicerecord.RecordRefusal.StationHeadNeeded;
import org.lovebank.volunteer.servicerecord.RecordRefusal.WitnessIsTheVolunteer;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;

/** The legal record of one service by one volunteer: claimed, witnessed, confirmed, posted, final. */
@Entity
public class ServiceRecord extends DecidedRecord {

    @SuppressWarnings("NullAway.Init")
    ServiceRecord() {}

    private ServiceRecord(Claim claim, RecordState first, @Nullable RecordReason reason, Instant now) {
        super(claim, first, reason, now);
    }

    /** Service that volunteers organised themselves (自主开展), as a draft. */
    public static ServiceRecord drafted(Claim claim, Instant now) {
        if (claim.witness().personId().equals(claim.volunteerId())) {
            throw new Refused(new WitnessIsTheVolunteer());
        }
        return new ServiceRecord(claim, RecordState.DRAFT, null, now);
    }

    /** Service that another house claims, witnessed there; what is wrong with it, if anything, makes it REJECTED. */
    public static ServiceRecord claimed(Claim claim, Optional<RecordReason> wrong, Instant now) {
        return wrong.map(reason -> new ServiceRecord(claim, RecordState.REJECTED, reason, now))
                .orElseGet(() -> new ServiceRecord(claim, RecordState.WITNESSED, null, now));
    }

    /** What stands in the place of a record that counted; two people said so, the second confirms it. */
    public static ServiceRecord correcting(Claim claim, UUID confirmedBy, int publicityVersion, Instant now) {
        ServiceRecord record = new ServiceRecord(claim, RecordState.CONFIRMED, null, now);
        record.decide(Decisions.NONE.confirmed(confirmedBy, publicityVersion));
        return record;
    }

    public void submit(Caller by, Instant now) {
        if (!by.is(volunteerId()) && !by.holdsIn(place(), RecordViewers.DECIDERS)) {
            throw viewers().missing();
        }
        go(RecordState.SUBMITTED, by.id(), now);
    }

    /** The named witness vouches, or staff of the area note a signature on paper. */
    public void vouch(Caller by, WitnessMethod method, Instant now) {
        viewers().mustSee(by);
        viewers().mustNotBeVolunteer(by);
        boolean noted = method == WitnessMethod.PAPER && by.holdsIn(place(), RecordViewers.DECIDERS);
        if (!by.is(witness().personId()) && !noted) {
            throw new Refused(new NotTheWitness());
        }
        go(RecordState.WITNESSED, by.id(), now);
        hear(method);
    }

    /** The recording organisation says that this counts: a third person, and the head where the rules say so. */
    public void confirm(Caller by, EvidenceRules rules, int publicityVersion, Instant now) {
        viewers().mustDecide(by);
        state().mustLeadTo(RecordState.CONFIRMED);
        long daysAgo = deed().daysAgo(now);
        boolean head = by.holdsIn(place(), Roles.STATION_HEAD);
        if (!head && rules.needStationHead(evidenceGrade(), deed().minutes(), daysAgo)) {
            throw new Refused(new StationHeadNeeded(evidenceGrade(), deed().minutes(), daysAgo));
        }
        go(RecordState.CONFIRMED, by.id(), now);
        decide(decisions().confirmed(by.id(), publicityVersion));
    }

    /** From confirmation on the record is posted in the community until this moment. */
    public void publicise(Instant until, int publicityVersion, Instant now) {
        go(RecordState.PUBLICISED, null, now);
        decide(decisions().posted(until, publicityVersion));
    }

    public void finalise(Instant now) {
        state().mustLeadTo(RecordState.FINAL);
        Instant until = decisions().publicisedUntil();
        if (until == null || until.isAfter(now)) {
            throw new Refused(new PublicityRuns(String.valueOf(until)));
        }
        go(RecordState.FINAL, null, now);
    }

    public void reject(Caller by, RecordReason reason, Instant now) {
        viewers().mustDecide(by);
        if (state() == RecordState.OBJECTED) {
            throw state().forbids(RecordState.REJECTED);
        }
        refuse(reason, by, now);
    }

    /** Anybody of the community may object to what is posted. */
    public void object(Caller by, Instant now) {
        if (state() != RecordState.PUBLICISED) {
            viewers().mustSee(by);
        }
        go(RecordState.OBJECTED, by.id(), now);
        decide(decisions().objected(by.id()));
    }

    /** The head of the station or the centre decides: not the one who objected, nor who served or witnessed. */
    public void decideObjection(Caller by, boolean upheld, Instant now) {
        viewers().mustDecideAsHead(by, decisions().objectedBy());
        if (state() != RecordState.OBJECTED) {
            throw state().forbids(upheld ? RecordState.REJECTED : RecordState.CONFIRMED);
        }
        if (upheld) {
            refuse(RecordReason.OBJECTION_UPHELD, by, now);
        } else {
            go(RecordState.CONFIRMED, by.id(), now);
        }
    }

    /** The first of two who take back what had counted. */
    public void proposeVoid(Caller by, RecordReason reason, Instant now) {
        viewers().mustDecideAsHead(by, null);
        state().mustLeadTo(RecordState.VOIDED);
        decide(decisions().voidProposed(by.id()));
        because(reason, now);
    }

    /** The second of two. */
    public void approveVoid(Caller by, Instant now) {
        viewers().mustDecideAsHead(by, decisions().voidProposedBy());
        state().mustLeadTo(RecordState.VOIDED);
        if (decisions().voidProposedBy() == null) {
            throw new Refused(new NothingToApprove());
        }
        go(RecordState.VOIDED, by.id(), now);
        decide(decisions().voided(by.id()));
    }

    /** Only what counts can be corrected; everything before is rejected or objected to. */
    public void mustCount() {
        if (state() != RecordState.FINAL) {
            throw state().forbids(RecordState.VOIDED);
        }
    }

    /** Another record takes the place of this one, as these two decided. */
    public void giveWay(UUID first, UUID second, Instant now) {
        state().mustLeadTo(RecordState.VOIDED);
        because(RecordReason.CORRECTED, now);
        go(RecordState.VOIDED, second, now);
        decide(decisions().voidProposed(first).voided(second));
    }

    public RecordView view() {
        return RecordView.of(this);
    }
}

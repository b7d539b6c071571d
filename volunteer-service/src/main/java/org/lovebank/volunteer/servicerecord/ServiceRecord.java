package org.lovebank.volunteer.servicerecord;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.EvidenceRules;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NotTheWitness;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NothingToApprove;
import org.lovebank.volunteer.servicerecord.RecordRefusal.PublicityRuns;
import org.lovebank.volunteer.servicerecord.RecordRefusal.RecordStateForbids;
import org.lovebank.volunteer.servicerecord.RecordRefusal.StationHeadNeeded;
import org.lovebank.volunteer.servicerecord.RecordRefusal.WitnessIsTheVolunteer;

/** The legal record of one service by one volunteer: claimed, witnessed, confirmed, posted, final. */
@Entity
class ServiceRecord {

    @Id
    private UUID id;

    private UUID volunteerId;

    @Embedded
    private Origin origin;

    private String areaPath;

    @Embedded
    private Deed deed;

    private List<UUID> beneficiaryIds;

    @Embedded
    private Witness witness;

    private String evidenceGrade;

    @Enumerated(EnumType.STRING)
    private RecordState state;

    @Enumerated(EnumType.STRING)
    private @Nullable RecordReason reasonCode;

    private @Nullable UUID confirmedBy;
    private int policyVersion;
    private @Nullable Instant publicisedUntil;
    private @Nullable UUID objectedBy;
    private @Nullable UUID voidProposedBy;
    private @Nullable UUID voidedBy;

    @Version
    private long version;

    private Instant changedAt;

    @Transient
    private final List<ServiceRecordStep> newSteps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    ServiceRecord() {}

    private ServiceRecord(
            UUID id,
            UUID volunteerId,
            Origin origin,
            AreaPath place,
            Deed deed,
            List<UUID> helped,
            Witness witness,
            Instant now) {
        this.id = id;
        this.volunteerId = volunteerId;
        this.origin = origin;
        this.areaPath = place.value();
        this.deed = deed;
        this.beneficiaryIds = List.copyOf(helped);
        this.witness = witness;
        this.evidenceGrade = "D";
        this.state = RecordState.DRAFT;
        this.changedAt = now;
    }

    /** Service that volunteers organised themselves (自主开展), as a draft. */
    static ServiceRecord drafted(
            UUID id,
            UUID volunteerId,
            UUID recordedBy,
            AreaPath place,
            Deed deed,
            List<UUID> helped,
            Witness witness,
            Instant now) {
        if (witness.personId().equals(volunteerId)) {
            throw new Refused(new WitnessIsTheVolunteer());
        }
        Origin origin = new Origin(Source.SELF_ORGANISED, id, null, "NONE", recordedBy);
        ServiceRecord record = new ServiceRecord(id, volunteerId, origin, place, deed, helped, witness, now);
        record.begin(RecordState.DRAFT, recordedBy, now);
        return record;
    }

    /** Service that another house claims, witnessed there; what is wrong with it, if anything, makes it REJECTED. */
    static ServiceRecord claimed(
            UUID id,
            UUID volunteerId,
            Origin origin,
            AreaPath place,
            Deed deed,
            List<UUID> helped,
            Witness witness,
            String grade,
            Optional<RecordReason> wrong,
            Instant now) {
        ServiceRecord record = new ServiceRecord(id, volunteerId, origin, place, deed, helped, witness, now);
        record.evidenceGrade = grade;
        record.reasonCode = wrong.orElse(null);
        record.begin(wrong.isPresent() ? RecordState.REJECTED : RecordState.WITNESSED, origin.recordedBy(), now);
        return record;
    }

    private void begin(RecordState first, UUID by, Instant now) {
        this.state = first;
        newSteps.add(ServiceRecordStep.first(id, first, by, reasonCode, now));
    }

    void submit(Caller by, Instant now) {
        if (!by.is(volunteerId) && !by.holdsIn(place(), RecordViewers.DECIDERS)) {
            throw viewers().missing();
        }
        go(RecordState.SUBMITTED, by.id(), now);
    }

    /** The named witness vouches, or staff of the area note a signature on paper. */
    void vouch(Caller by, WitnessMethod method, Instant now) {
        viewers().mustSee(by);
        viewers().mustNotBeVolunteer(by);
        boolean noted = method == WitnessMethod.PAPER && by.holdsIn(place(), RecordViewers.DECIDERS);
        if (!by.is(witness.personId()) && !noted) {
            throw new Refused(new NotTheWitness());
        }
        go(RecordState.WITNESSED, by.id(), now);
        this.witness = witness.vouching(method);
        this.evidenceGrade = method.grade();
    }

    /** The recording organisation says that this counts: a third person, and the head where the rules say so. */
    void confirm(Caller by, EvidenceRules rules, int publicityVersion, Instant now) {
        viewers().mustDecide(by);
        long daysAgo = deed.daysAgo(now);
        boolean head = by.holdsIn(place(), Roles.STATION_HEAD);
        mayGo(RecordState.CONFIRMED);
        if (!head && rules.needStationHead(evidenceGrade, deed.minutes(), daysAgo)) {
            throw new Refused(new StationHeadNeeded(evidenceGrade, deed.minutes(), daysAgo));
        }
        go(RecordState.CONFIRMED, by.id(), now);
        this.confirmedBy = by.id();
        this.policyVersion = publicityVersion;
    }

    /** From confirmation on the record is posted in the community until this moment. */
    void publicise(Instant until, int publicityVersion, Instant now) {
        go(RecordState.PUBLICISED, null, now);
        this.publicisedUntil = until;
        this.policyVersion = publicityVersion;
    }

    void finalise(Instant now) {
        mayGo(RecordState.FINAL);
        if (publicisedUntil == null || publicisedUntil.isAfter(now)) {
            throw new Refused(new PublicityRuns(String.valueOf(publicisedUntil)));
        }
        go(RecordState.FINAL, null, now);
    }

    void reject(Caller by, RecordReason reason, Instant now) {
        viewers().mustDecide(by);
        if (state == RecordState.OBJECTED) {
            throw forbids(RecordState.REJECTED);
        }
        refuse(reason, by, now);
    }

    /** Anybody of the community may object to what is posted. */
    void object(Caller by, Instant now) {
        if (state != RecordState.PUBLICISED) {
            viewers().mustSee(by);
        }
        go(RecordState.OBJECTED, by.id(), now);
        this.objectedBy = by.id();
    }

    /** The head of the station or the centre decides: not the one who objected, nor who served or witnessed. */
    void decideObjection(Caller by, boolean upheld, Instant now) {
        viewers().mustDecideAsHead(by, objectedBy);
        if (state != RecordState.OBJECTED) {
            throw forbids(upheld ? RecordState.REJECTED : RecordState.CONFIRMED);
        }
        if (upheld) {
            refuse(RecordReason.OBJECTION_UPHELD, by, now);
        } else {
            go(RecordState.CONFIRMED, by.id(), now);
        }
    }

    /** The first of two who take back what had counted. */
    void proposeVoid(Caller by, RecordReason reason, Instant now) {
        viewers().mustDecideAsHead(by, null);
        mayGo(RecordState.VOIDED);
        this.voidProposedBy = by.id();
        this.reasonCode = reason;
        this.changedAt = now;
    }

    /** The second of two. */
    void approveVoid(Caller by, Instant now) {
        viewers().mustDecideAsHead(by, voidProposedBy);
        mayGo(RecordState.VOIDED);
        if (voidProposedBy == null) {
            throw new Refused(new NothingToApprove());
        }
        go(RecordState.VOIDED, by.id(), now);
        this.voidedBy = by.id();
    }

    private void refuse(RecordReason reason, Caller by, Instant now) {
        mayGo(RecordState.REJECTED);
        this.reasonCode = reason;
        go(RecordState.REJECTED, by.id(), now);
    }

    private void mayGo(RecordState wanted) {
        if (!state.next().contains(wanted)) {
            throw forbids(wanted);
        }
    }

    private void go(RecordState wanted, @Nullable UUID by, Instant now) {
        mayGo(wanted);
        newSteps.add(ServiceRecordStep.from(state, id, wanted, by, reasonCode, now));
        this.state = wanted;
        this.changedAt = now;
    }

    private Refused forbids(RecordState wanted) {
        return new Refused(new RecordStateForbids(
                state.name(),
                wanted.name(),
                state.next().stream().map(Enum::name).toList()));
    }

    RecordViewers viewers() {
        return new RecordViewers(id, volunteerId, witness.personId(), place());
    }

    /** Steps taken since the record was last kept. */
    List<ServiceRecordStep> takeNewSteps() {
        List<ServiceRecordStep> taken = List.copyOf(newSteps);
        newSteps.clear();
        return taken;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    UUID id() {
        return id;
    }

    UUID volunteerId() {
        return volunteerId;
    }

    Deed deed() {
        return deed;
    }

    RecordState state() {
        return state;
    }

    @Nullable RecordReason reason() {
        return reasonCode;
    }

    long version() {
        return version;
    }

    ServiceRecordState told() {
        return new ServiceRecordState(
                volunteerId,
                state.name(),
                origin.source().name(),
                origin.sourceId(),
                origin.orderId(),
                origin.fundingSource(),
                areaPath,
                deed.categoryCode(),
                deed.servedFrom(),
                deed.servedTo(),
                deed.minutes(),
                deed.place(),
                deed.content(),
                witness.maskedName(),
                evidenceGrade,
                policyVersion,
                changedAt);
    }

    RecordView view() {
        return RecordView.of(
                told(),
                id,
                reasonCode,
                deed,
                beneficiaryIds,
                witness,
                origin.recordedBy(),
                confirmedBy,
                publicisedUntil,
                voidProposedBy,
                voidedBy,
                state.next(),
                version);
    }
}

package org.lovebank.volunteer.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.PersonEvent.RelationChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.relation.RelationRefusal.ConfirmationNotYours;
import org.lovebank.volunteer.relation.RelationRefusal.NoSuchRelation;
import org.lovebank.volunteer.relation.RelationRefusal.ProxyNotBound;
import org.lovebank.volunteer.relation.proof.EndReason;
import org.lovebank.volunteer.relation.proof.ProofKind;
import org.lovebank.volunteer.relation.proof.RelationChannel;
import org.lovebank.volunteer.relation.proof.RelationKind;
import org.lovebank.volunteer.relation.proof.ToldRelation;
import org.lovebank.volunteer.seal.PersonalKey;

/** What one person is to another: told with a proof, reviewed by staff, confirmed by the other one. */
@Entity
class Relation {

    @Id
    private UUID id;

    private UUID fromPersonId;
    private UUID toPersonId;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    @Enumerated(EnumType.STRING)
    private RelationState state;

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private RelationChannel channel;

    private UUID recordedBy;

    @Enumerated(EnumType.STRING)
    private ProofKind proofKind;

    private byte @Nullable [] sealed;
    private @Nullable UUID reviewedBy;
    private @Nullable UUID confirmedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable RelationChannel confirmedChannel;

    private @Nullable Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason reasonCode;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Relation() {}

    Relation(UUID id, ToldRelation told, AreaPath place, PersonalKey key, Caller by, Instant now) {
        this.id = id;
        this.fromPersonId = told.fromPersonId();
        this.toPersonId = told.toPersonId();
        this.kind = told.kind();
        this.state = RelationState.PENDING_REVIEW;
        this.areaPath = place.value();
        this.channel = told.channel();
        this.recordedBy = by.id();
        this.proofKind = told.proofKind();
        this.sealed = key.seal("relation/" + id, told.toSeal());
        this.changedAt = now;
    }

    /** Staff of the area, neither bound by it nor the one who wrote it down, saw the proof. */
    void review(Caller by, Instant now) {
        viewers().mustReview(by, "REVIEW");
        this.state = state.to(RelationState.PENDING_COUNTERPART);
        this.reviewedBy = by.id();
        this.changedAt = now;
    }

    void reject(Caller by, EndReason reason, Instant now) {
        boolean counterpart = by.is(toPersonId) && state == RelationState.PENDING_COUNTERPART;
        if (!counterpart) {
            viewers().mustReview(by, "REJECTION");
        }
        this.state = state.to(RelationState.REJECTED);
        this.reasonCode = counterpart ? EndReason.COUNTERPART_DECLINED : reason;
        this.changedAt = now;
    }

    /** The other one says yes; staff may note what they heard or saw, never for themselves. */
    void confirm(Caller by, RelationChannel how, Instant now) {
        if (!by.is(toPersonId)) {
            viewers().mustReview(by, "CONFIRMATION");
            if (!how.isNotedByStaff()) {
                throw new Refused(new ConfirmationNotYours(how.name()));
            }
        }
        this.state = state.to(RelationState.BOUND);
        this.confirmedBy = by.id();
        this.confirmedChannel = how;
        this.confirmedAt = now;
        this.changedAt = now;
    }

    void end(Caller by, EndReason reason, Instant now) {
        viewers().mustEnd(by);
        close(reason, now);
    }

    /** The person is gone: whatever the relation was, it is over. */
    void close(EndReason reason, Instant now) {
        this.state = state.to(RelationState.ENDED);
        this.reasonCode = reason;
        this.changedAt = now;
    }

    /** Only the bound proxy acts. */
    void mustActFor(Caller by) {
        if (!by.is(fromPersonId)) {
            throw new Refused(new NoSuchRelation(id));
        }
        if (kind != RelationKind.PROXY || state != RelationState.BOUND) {
            throw new Refused(new ProxyNotBound(state.name()));
        }
    }

    void mustBeVisibleTo(Caller by) {
        viewers().mustSee(by);
    }

    private RelationViewers viewers() {
        return new RelationViewers(id, fromPersonId, toPersonId, recordedBy, new AreaPath(areaPath));
    }

    /** What was said of the proof is kept no longer. */
    void forgetProof(Instant now) {
        this.sealed = null;
        this.changedAt = now;
    }

    boolean isGuardianship() {
        return kind == RelationKind.GUARDIAN;
    }

    UUID id() {
        return id;
    }

    UUID toPersonId() {
        return toPersonId;
    }

    RelationChanged event() {
        return new RelationChanged(
                id, version + 1, fromPersonId, toPersonId, kind.name(), state.name(), areaPath, changedAt);
    }

    RelationView view(@Nullable String proofReference) {
        return new RelationView(
                id,
                fromPersonId,
                toPersonId,
                kind.name(),
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                areaPath,
                channel.name(),
                recordedBy,
                proofKind.name(),
                proofReference,
                reviewedBy,
                confirmedBy,
                confirmedChannel == null ? null : confirmedChannel.name(),
                confirmedAt,
                reasonCode == null ? null : reasonCode.name(),
                changedAt,
                version);
    }

    @Nullable String proof(PersonalKey key) {
        return sealed == null
                ? null
                : key.open("relation/" + id, sealed, ToldRelation.Sealed.class).reference();
    }
}

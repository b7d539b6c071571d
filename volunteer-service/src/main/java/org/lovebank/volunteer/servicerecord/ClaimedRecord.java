package org.lovebank.volunteer.servicerecord;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.servicerecord.deed.Origin;
import org.lovebank.volunteer.servicerecord.deed.Source;
import org.lovebank.volunteer.servicerecord.deed.Witness;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;

/** What a record claims: who served, what, for whom, seen by whom. Only the witness's word is added later. */
@MappedSuperclass
public abstract class ClaimedRecord {

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

    @SuppressWarnings("NullAway.Init")
    ClaimedRecord() {}

    ClaimedRecord(Claim claim) {
        this.id = claim.id();
        this.volunteerId = claim.volunteerId();
        this.origin = claim.origin();
        this.areaPath = claim.place().value();
        this.deed = claim.deed();
        this.beneficiaryIds = List.copyOf(claim.helped());
        this.witness = claim.witness();
        this.evidenceGrade = claim.evidenceGrade();
    }

    void hear(WitnessMethod method) {
        this.witness = witness.vouching(method);
        this.evidenceGrade = method.grade();
    }

    public UUID id() {
        return id;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public AreaPath place() {
        return new AreaPath(areaPath);
    }

    public Deed deed() {
        return deed;
    }

    Origin origin() {
        return origin;
    }

    List<UUID> beneficiaryIds() {
        return beneficiaryIds;
    }

    Witness witness() {
        return witness;
    }

    String evidenceGrade() {
        return evidenceGrade;
    }

    /** The same service as it should have been written down, by whoever says so. */
    public Claim corrected(UUID correctionId, Deed deed, UUID by) {
        Origin corrects = new Origin(Source.CORRECTION, id, origin.orderId(), origin.fundingSource(), by);
        return new Claim(correctionId, volunteerId, corrects, place(), deed, beneficiaryIds, witness, evidenceGrade);
    }

    /** Who may see this record, and who may decide about it. */
    public RecordViewers viewers() {
        return new RecordViewers(id, volunteerId, witness.personId(), place());
    }

    /** A claim of service before it is a record. */
    public record Claim(
            UUID id,
            UUID volunteerId,
            Origin origin,
            AreaPath place,
            Deed deed,
            List<UUID> helped,
            Witness witness,
            String evidenceGrade) {}
}

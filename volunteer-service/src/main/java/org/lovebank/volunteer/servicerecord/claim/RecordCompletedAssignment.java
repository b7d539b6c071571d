package org.lovebank.volunteer.servicerecord.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.events.ServiceCategory;
import org.lovebank.events.TaskEvent.CompletedAssignment;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.servicerecord.ClaimedRecord.Claim;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordReason;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.servicerecord.deed.Origin;
import org.lovebank.volunteer.servicerecord.deed.Source;
import org.lovebank.volunteer.servicerecord.deed.Witness;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/**
 * Makes a service record of what task-service claims. Nothing claimed is lost: what cannot count becomes a REJECTED
 * record with its reason, which the volunteer sees and task-service hears of; only what cannot even be written down
 * (unknown volunteer, place or category) is parked for an operator.
 */
@ApplicationScoped
class RecordCompletedAssignment {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final KnownVolunteers volunteers;
    private final KnownAreas areas;
    private final Clock clock;

    RecordCompletedAssignment(
            ServiceRecordRepository records,
            RecordBook book,
            KnownVolunteers volunteers,
            KnownAreas areas,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.volunteers = volunteers;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional
    public void from(UUID assignmentId, CompletedAssignment claim) {
        boolean mayHaveServed = volunteers.takeTurn(claim.volunteerId()).mayHaveServed();
        if (records.has(Source.ASSIGNMENT, assignmentId)) {
            return;
        }
        AreaPath place = areas.at(claim.areaPath());
        Deed deed = deed(claim);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Claim told = new Claim(
                id,
                claim.volunteerId(),
                new Origin(
                        Source.ASSIGNMENT, assignmentId, claim.orderId(), claim.fundingSource(), claim.confirmedBy()),
                place,
                deed,
                List.of(claim.beneficiaryId()),
                new Witness(claim.witnessId(), claim.witnessMaskedName(), WitnessMethod.valueOf(claim.witnessMethod())),
                claim.evidenceGrade());
        ServiceRecord record =
                ServiceRecord.claimed(told, whatIsWrong(id, claim, deed, mayHaveServed), clock.instant());
        book.keep(record);
    }

    private Optional<RecordReason> whatIsWrong(UUID id, CompletedAssignment claim, Deed deed, boolean mayHaveServed) {
        if (!mayHaveServed) {
            return Optional.of(RecordReason.VOLUNTEER_NOT_REGISTERED);
        }
        if (claim.witnessId().equals(claim.volunteerId())) {
            return Optional.of(RecordReason.WITNESS_IS_VOLUNTEER);
        }
        if (!deed.isPossible()) {
            return Optional.of(RecordReason.DURATION_WRONG);
        }
        return records.overlapping(claim.volunteerId(), id, deed.servedFrom(), deed.servedTo())
                .map(_ -> RecordReason.OVERLAP);
    }

    private static Deed deed(CompletedAssignment claim) {
        String category = ServiceCategory.find(claim.categoryCode())
                .map(Enum::name)
                .orElseThrow(() -> new CannotApply("unknown category " + claim.categoryCode()));
        if (claim.minutes() < 1 || !claim.servedFrom().isBefore(claim.servedTo())) {
            throw new CannotApply("no time served");
        }
        return new Deed(
                category,
                claim.projectName(),
                claim.servedFrom(),
                claim.servedTo(),
                claim.breakMinutes(),
                claim.minutes(),
                claim.place(),
                claim.content());
    }
}

package org.lovebank.volunteer.servicerecord.claim;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.events.category.ServiceCategory;
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
 * Makes a service record of what task-service claims, once for each source. Nothing claimed is lost: what cannot count
 * becomes a REJECTED record with its reason, which the volunteer sees and task-service hears of; only what cannot even be
 * written down (unknown volunteer, place or category) is parked for an operator.
 */
@ApplicationScoped
class WriteClaim {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final KnownVolunteers volunteers;
    private final KnownAreas areas;
    private final Clock clock;

    WriteClaim(
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
    public void of(Source source, UUID sourceId, Told told) {
        boolean mayHaveServed = volunteers.takeTurn(told.volunteerId()).mayHaveServed();
        if (records.has(source, sourceId)) {
            return;
        }
        AreaPath place = areas.at(told.areaPath());
        Deed deed = told.deed();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Claim claim = new Claim(
                id,
                told.volunteerId(),
                new Origin(source, sourceId, told.orderId(), told.fundingSource(), told.confirmedBy()),
                place,
                deed,
                told.beneficiaryIds(),
                told.witness(),
                told.evidenceGrade());
        book.keep(ServiceRecord.claimed(claim, whatIsWrong(id, told, deed, mayHaveServed), clock.instant()));
    }

    private Optional<RecordReason> whatIsWrong(UUID id, Told told, Deed deed, boolean mayHaveServed) {
        if (!mayHaveServed) {
            return Optional.of(RecordReason.VOLUNTEER_NOT_REGISTERED);
        }
        if (told.witness().personId().equals(told.volunteerId())) {
            return Optional.of(RecordReason.WITNESS_IS_VOLUNTEER);
        }
        if (told.confirmedBy().equals(told.volunteerId())) {
            return Optional.of(RecordReason.CONFIRMED_BY_VOLUNTEER);
        }
        if (!deed.isPossible()) {
            return Optional.of(RecordReason.DURATION_WRONG);
        }
        return records.overlapping(told.volunteerId(), id, deed.servedFrom(), deed.servedTo())
                .map(_ -> RecordReason.OVERLAP);
    }

    /** What was told, whatever it comes from. */
    record Told(
            UUID volunteerId,
            @Nullable UUID orderId,
            String fundingSource,
            UUID confirmedBy,
            String areaPath,
            Deed deed,
            List<UUID> beneficiaryIds,
            Witness witness,
            String evidenceGrade) {}

    /** What was served, if it can be written down at all. */
    static Deed deed(
            String categoryCode,
            String projectName,
            Instant servedFrom,
            Instant servedTo,
            int breakMinutes,
            int minutes,
            String place,
            String content) {
        String category = ServiceCategory.find(categoryCode)
                .map(Enum::name)
                .orElseThrow(() -> new CannotApply("unknown category " + categoryCode));
        if (minutes < 1 || !servedFrom.isBefore(servedTo)) {
            throw new CannotApply("no time served");
        }
        return new Deed(category, projectName, servedFrom, servedTo, breakMinutes, minutes, place, content);
    }

    /** Who saw it, as the other house names them. */
    static Witness witness(UUID personId, String maskedName, String method) {
        return new Witness(personId, maskedName, WitnessMethod.valueOf(method));
    }
}

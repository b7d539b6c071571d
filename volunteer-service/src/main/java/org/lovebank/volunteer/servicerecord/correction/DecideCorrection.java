package org.lovebank.volunteer.servicerecord.correction;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordRefusal.ServedTimeOverlaps;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;
import org.lovebank.volunteer.servicerecord.correction.CorrectionRefusal.NoSuchCorrection;
import org.lovebank.volunteer.servicerecord.decision.Publicity;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Two heads replace a record: the old one is void, the new one stands in its place, and both houses hear of it at once. */
@ApplicationScoped
class DecideCorrection {

    private final ServiceRecordRepository records;
    private final CorrectionRepository corrections;
    private final RecordBook book;
    private final Publicity publicity;
    private final KnownVolunteers volunteers;
    private final Clock clock;

    DecideCorrection(
            ServiceRecordRepository records,
            CorrectionRepository corrections,
            RecordBook book,
            Publicity publicity,
            KnownVolunteers volunteers,
            Clock clock) {
        this.records = records;
        this.corrections = corrections;
        this.book = book;
        this.publicity = publicity;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @Transactional
    public CorrectionView approvedBy(Caller caller, UUID recordId, UUID id) {
        Instant now = clock.instant();
        ServiceRecord old = record(recordId);
        old.viewers().mustSee(caller);
        volunteers.takeTurn(old.volunteerId());
        Correction correction = correction(recordId, id);
        if (correction.approve(caller, old.viewers(), now)) {
            correction.becomes(replace(old, correction, caller, now).id(), caller);
        }
        corrections.keep(correction);
        return correction.view();
    }

    @Transactional
    public CorrectionView declinedBy(Caller caller, UUID recordId, UUID id, DeclineReason reason) {
        ServiceRecord record = record(recordId);
        record.viewers().mustSee(caller);
        Correction correction = correction(recordId, id);
        correction.decline(caller, record.viewers(), reason, clock.instant());
        corrections.keep(correction);
        return correction.view();
    }

    /** What counts for more than before is posted like anything new; what does not is final at once. */
    private ServiceRecord replace(ServiceRecord old, Correction correction, Caller by, Instant now) {
        Deed deed = correction.deed();
        old.mustCount();
        records.overlapping(old.volunteerId(), old.id(), deed.servedFrom(), deed.servedTo())
                .ifPresent(other -> {
                    throw new Refused(new ServedTimeOverlaps(other.id().toString()));
                });
        ServiceRecord stands = ServiceRecord.correcting(
                old.corrected(UuidCreator.getTimeOrderedEpoch(), deed, correction.askedBy()),
                by.id(),
                publicity.ruleFor(old, now),
                now);
        old.giveWay(correction.firstVoice(), by.id(), now);
        boolean more = deed.minutes() > old.deed().minutes();
        if (!more) {
            stands.publicise(now, publicity.ruleFor(old, now), now);
            stands.finalise(now);
        }
        book.replace(old, stands, correction.reason());
        if (more) {
            publicity.begin(stands, now);
        }
        return stands;
    }

    private ServiceRecord record(UUID id) {
        return records.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
    }

    private Correction correction(UUID recordId, UUID id) {
        return corrections.findForChange(recordId, id).orElseThrow(() -> new Refused(new NoSuchCorrection(id)));
    }
}

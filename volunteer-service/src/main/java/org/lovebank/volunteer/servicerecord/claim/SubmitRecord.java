package org.lovebank.volunteer.servicerecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordRefusal.ServedTimeOverlaps;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** A draft becomes a claim; from here on its time is taken. */
@ApplicationScoped
class SubmitRecord {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final KnownVolunteers volunteers;
    private final Clock clock;

    SubmitRecord(ServiceRecordRepository records, RecordBook book, KnownVolunteers volunteers, Clock clock) {
        this.records = records;
        this.book = book;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    @Transactional
    public RecordView by(Caller caller, UUID id) {
        ServiceRecord record = records.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
        volunteers.takeTurn(record.volunteerId());
        submit(caller, record);
        return record.view();
    }

    /** The volunteer's turn is taken. */
    void submit(Caller caller, ServiceRecord record) {
        record.viewers().mustSee(caller);
        Deed deed = record.deed();
        records.overlapping(record.volunteerId(), record.id(), deed.servedFrom(), deed.servedTo())
                .ifPresent(other -> {
                    throw new Refused(new ServedTimeOverlaps(other.id().toString()));
                });
        record.submit(caller, clock.instant());
        book.keep(record);
    }
}

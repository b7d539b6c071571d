package org.lovebank.volunteer.servicerecord.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;

/** Objections against posted records (异议), and what becomes of them. */
@ApplicationScoped
class ObjectToRecord {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final Publicity publicity;
    private final Clock clock;

    ObjectToRecord(ServiceRecordRepository records, RecordBook book, Publicity publicity, Clock clock) {
        this.records = records;
        this.book = book;
        this.publicity = publicity;
        this.clock = clock;
    }

    @Transactional
    public RecordView by(Caller caller, UUID id) {
        ServiceRecord record = forChange(id);
        record.object(caller, clock.instant());
        book.keep(record);
        return record.view();
    }

    /** A dismissed objection sends the record through publicity once more: people see the decision. */
    @Transactional
    public RecordView decidedBy(Caller caller, UUID id, boolean upheld) {
        Instant now = clock.instant();
        ServiceRecord record = forChange(id);
        record.decideObjection(caller, upheld, now);
        book.keep(record);
        if (!upheld) {
            publicity.begin(record, now);
        }
        return record.view();
    }

    private ServiceRecord forChange(UUID id) {
        return records.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
    }
}

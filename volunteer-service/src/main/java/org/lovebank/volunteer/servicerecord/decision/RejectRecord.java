package org.lovebank.volunteer.servicerecord.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordReason;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;

@ApplicationScoped
class RejectRecord {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final Clock clock;

    RejectRecord(ServiceRecordRepository records, RecordBook book, Clock clock) {
        this.records = records;
        this.book = book;
        this.clock = clock;
    }

    @Transactional
    public RecordView by(Caller caller, UUID id, RecordReason reason) {
        ServiceRecord record = records.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
        record.reject(caller, reason, clock.instant());
        book.keep(record);
        return record.view();
    }
}

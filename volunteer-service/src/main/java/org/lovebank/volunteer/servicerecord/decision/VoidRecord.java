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

/** Taking back what had counted takes two people. */
@ApplicationScoped
class VoidRecord {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final Clock clock;

    VoidRecord(ServiceRecordRepository records, RecordBook book, Clock clock) {
        this.records = records;
        this.book = book;
        this.clock = clock;
    }

    @Transactional
    public RecordView proposedBy(Caller caller, UUID id, RecordReason reason) {
        ServiceRecord record = forChange(id);
        record.proposeVoid(caller, reason, clock.instant());
        book.keep(record);
        return record.view();
    }

    @Transactional
    public RecordView approvedBy(Caller caller, UUID id) {
        ServiceRecord record = forChange(id);
        record.approveVoid(caller, clock.instant());
        book.keep(record);
        return record.view();
    }

    private ServiceRecord forChange(UUID id) {
        return records.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
    }
}

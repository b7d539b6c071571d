package org.lovebank.volunteer.servicerecord.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;

@ApplicationScoped
class VouchForRecord {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final Clock clock;

    VouchForRecord(ServiceRecordRepository records, RecordBook book, Clock clock) {
        this.records = records;
        this.book = book;
        this.clock = clock;
    }

    @Transactional
    public RecordView by(Caller caller, UUID id, WitnessMethod method) {
        ServiceRecord record = records.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
        record.vouch(caller, method, clock.instant());
        book.keep(record);
        return record.view();
    }
}

package org.lovebank.volunteer.servicerecord.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.RecordRefusal.NoSuchRecord;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;

/** The organisation that records says that the service counts, and posts the record. */
@ApplicationScoped
class ConfirmRecord {

    private final ServiceRecordRepository records;
    private final RecordBook book;
    private final Publicity publicity;
    private final Policies policies;
    private final Clock clock;

    ConfirmRecord(
            ServiceRecordRepository records, RecordBook book, Publicity publicity, Policies policies, Clock clock) {
        this.records = records;
        this.book = book;
        this.publicity = publicity;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public RecordView by(Caller caller, UUID id) {
        Instant now = clock.instant();
        ServiceRecord record = records.findForChange(id).orElseThrow(() -> new Refused(new NoSuchRecord(id)));
        record.confirm(caller, policies.evidence(record.place(), now).rules(), publicity.ruleFor(record, now), now);
        book.keep(record);
        publicity.begin(record, now);
        return record.view();
    }
}

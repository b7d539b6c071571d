package org.lovebank.volunteer.servicerecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.ServiceRecordConfirmed;
import org.lovebank.events.VolunteerEvent.ServiceRecordFinalised;
import org.lovebank.events.VolunteerEvent.ServiceRecordRejected;
import org.lovebank.events.VolunteerEvent.ServiceRecordVoided;

/** Keeps a record after each step: the row, the step, and what the other houses must hear, in one transaction. */
@ApplicationScoped
class RecordBook {

    private final ServiceRecordRepository records;
    private final ServiceRecordStepRepository steps;
    private final EventLog log;
    private final Event<HonourMinutesChanged> counted;

    RecordBook(
            ServiceRecordRepository records,
            ServiceRecordStepRepository steps,
            EventLog log,
            Event<HonourMinutesChanged> counted) {
        this.records = records;
        this.steps = steps;
        this.log = log;
        this.counted = counted;
    }

    /** Called after every single step, so that each step has its own version and its own event. */
    void keep(ServiceRecord record) {
        List<ServiceRecordStep> taken = record.takeNewSteps();
        records.keep(record);
        taken.forEach(steps::persist);
        if (!taken.isEmpty()) {
            tell(record, taken.getLast());
        }
    }

    private void tell(ServiceRecord record, ServiceRecordStep last) {
        long version = record.version() + 1;
        switch (record.state()) {
            case CONFIRMED -> {
                // After a dismissed objection the minutes are owed already: nobody heard that they were not.
                if (!last.leads(RecordState.OBJECTED, RecordState.CONFIRMED)) {
                    log.append(new ServiceRecordConfirmed(record.id(), version, record.told()));
                }
            }
            case FINAL -> {
                log.append(new ServiceRecordFinalised(record.id(), version, record.told()));
                counted.fire(new HonourMinutesChanged(record.volunteerId()));
            }
            case REJECTED ->
                log.append(new ServiceRecordRejected(record.id(), version, record.told(), code(record.reason())));
            case VOIDED -> {
                log.append(new ServiceRecordVoided(record.id(), version, record.told(), code(record.reason())));
                counted.fire(new HonourMinutesChanged(record.volunteerId()));
            }
            case DRAFT, SUBMITTED, WITNESSED, PUBLICISED, OBJECTED -> {}
        }
    }

    private static String code(@Nullable RecordReason reason) {
        return reason == null ? RecordReason.OTHER.name() : reason.name();
    }
}

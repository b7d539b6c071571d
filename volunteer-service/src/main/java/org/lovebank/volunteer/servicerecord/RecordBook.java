package org.lovebank.volunteer.servicerecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.VolunteerEvent.ServiceRecordConfirmed;
import org.lovebank.events.VolunteerEvent.ServiceRecordCorrected;
import org.lovebank.events.VolunteerEvent.ServiceRecordFinalised;
import org.lovebank.events.VolunteerEvent.ServiceRecordRejected;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.events.VolunteerEvent.ServiceRecordVoided;
import org.lovebank.volunteer.servicerecord.DecidedRecord.Standing;
import org.lovebank.volunteer.servicerecord.deed.Deed;
import org.lovebank.volunteer.servicerecord.deed.Origin;
import org.lovebank.volunteer.volunteer.dormancy.KeepAwake;

/** Keeps a record after each step: the row, the step, and what the other houses must hear, in one transaction. */
@ApplicationScoped
public class RecordBook {

    private final ServiceRecordRepository records;
    private final ServiceRecordStepRepository steps;
    private final EventLog log;
    private final Event<HonourMinutes.Changed> counted;
    private final Event<Claimed> claimed;
    private final KeepAwake keepAwake;

    RecordBook(
            ServiceRecordRepository records,
            ServiceRecordStepRepository steps,
            EventLog log,
            Event<HonourMinutes.Changed> counted,
            Event<Claimed> claimed,
            KeepAwake keepAwake) {
        this.records = records;
        this.steps = steps;
        this.log = log;
        this.counted = counted;
        this.claimed = claimed;
        this.keepAwake = keepAwake;
    }

    /** Called after every single step, so that each step has its own version and its own event. */
    public void keep(ServiceRecord record) {
        List<ServiceRecordStep> taken = record.takeNewSteps();
        records.keep(record);
        taken.forEach(steps::persist);
        if (!taken.isEmpty()) {
            tell(record, taken.getLast());
        }
    }

    /**
     * Keeps claims that nobody has decided about, all at once. Nobody else hears of them yet; who looks for oddities
     * finds them at the next look, so that a thousand rows do not look a thousand times.
     */
    public void keepAll(List<ServiceRecord> claims) {
        records.persist(claims);
        steps.persist(claims.stream().flatMap(record -> record.takeNewSteps().stream()));
        records.letGo();
    }

    /** One record takes the place of another: both rows, all steps and one event that names both. */
    public void replace(ServiceRecord old, ServiceRecord correction, String reasonCode) {
        for (ServiceRecord record : List.of(old, correction)) {
            List<ServiceRecordStep> taken = record.takeNewSteps();
            records.keep(record);
            taken.forEach(steps::persist);
        }
        Standing was = old.standing();
        Standing is = correction.standing();
        log.append(new ServiceRecordCorrected(
                old.id(),
                was.version() + 1,
                told(old, was),
                correction.id(),
                is.version() + 1,
                told(correction, is),
                reasonCode));
        counted.fire(new HonourMinutes.Changed(old.volunteerId()));
    }

    private void tell(ServiceRecord record, ServiceRecordStep last) {
        Standing stands = record.standing();
        UUID id = record.id();
        long version = stands.version() + 1;
        ServiceRecordState told = told(record, stands);
        switch (stands.state()) {
            case CONFIRMED -> {
                // After a dismissed objection the minutes are owed already: nobody heard that they were not.
                if (!last.leads(RecordState.OBJECTED, RecordState.CONFIRMED)) {
                    log.append(new ServiceRecordConfirmed(id, version, told));
                    keepAwake.served(record.volunteerId(), record.deed().servedTo());
                }
            }
            case FINAL -> {
                log.append(new ServiceRecordFinalised(id, version, told));
                counted.fire(new HonourMinutes.Changed(record.volunteerId()));
            }
            case REJECTED -> {
                log.append(new ServiceRecordRejected(id, version, told, code(stands.reason())));
                claimed.fire(new Claimed(id, record.volunteerId()));
            }
            case VOIDED -> {
                log.append(new ServiceRecordVoided(id, version, told, code(stands.reason())));
                counted.fire(new HonourMinutes.Changed(record.volunteerId()));
            }
            case SUBMITTED, WITNESSED -> claimed.fire(new Claimed(id, record.volunteerId()));
            case DRAFT, PUBLICISED, OBJECTED -> {}
        }
    }

    private static ServiceRecordState told(ServiceRecord record, Standing stands) {
        Origin origin = record.origin();
        Deed deed = record.deed();
        return new ServiceRecordState(
                record.volunteerId(),
                stands.state().name(),
                origin.source().name(),
                origin.sourceId(),
                origin.orderId(),
                origin.fundingSource(),
                record.place().value(),
                deed.categoryCode(),
                deed.servedFrom(),
                deed.servedTo(),
                deed.minutes(),
                deed.place(),
                deed.content(),
                record.witness().maskedName(),
                record.evidenceGrade(),
                stands.decisions().policyVersion(),
                stands.changedAt());
    }

    private static String code(@Nullable RecordReason reason) {
        return reason == null ? RecordReason.OTHER.name() : reason.name();
    }

    /** Told inside the transaction: somebody claims to have served, whether it may count or not. */
    public record Claimed(UUID recordId, UUID volunteerId) {}
}

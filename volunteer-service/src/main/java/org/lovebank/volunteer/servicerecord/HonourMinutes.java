package org.lovebank.volunteer.servicerecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The sum of a volunteer's final minutes, counted from the records every time. */
@ApplicationScoped
public class HonourMinutes {

    private final ServiceRecordRepository records;

    HonourMinutes(ServiceRecordRepository records) {
        this.records = records;
    }

    /** Minutes of all final records. */
    public long of(UUID volunteerId) {
        return records.finalMinutesOf(volunteerId);
    }

    /** Told inside the transaction: a record of this volunteer began or ceased to count. */
    public record Changed(UUID volunteerId) {}
}

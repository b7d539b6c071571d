package org.lovebank.task.activity.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;

/** Notes what the registry made of confirmed hours: counted, or not. */
@ApplicationScoped
public class CountHours {

    private static final String FROM_ACTIVITY = "ACTIVITY";

    private final AttendanceRepository attendances;

    CountHours(AttendanceRepository attendances) {
        this.attendances = attendances;
    }

    /** Records that come from elsewhere are ignored. */
    @Transactional
    public void told(UUID recordId, ServiceRecordState record) {
        if (record.source().equals(FROM_ACTIVITY)) {
            attendances
                    .heldForChange(record.sourceId())
                    .ifPresent(attendance -> attendance.counted(recordId, record.state(), record.changedAt()));
        }
    }
}

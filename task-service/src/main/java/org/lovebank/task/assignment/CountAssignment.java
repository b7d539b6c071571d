package org.lovebank.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;

/** Notes what the registry made of completed service: counted, or not. */
@ApplicationScoped
public class CountAssignment {

    private static final String FROM_ASSIGNMENT = "ASSIGNMENT";

    private final AssignmentRepository assignments;

    CountAssignment(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** Records that come from elsewhere, or from an assignment of another life of this database, are ignored. */
    @Transactional
    public void told(UUID recordId, ServiceRecordState record) {
        if (record.source().equals(FROM_ASSIGNMENT)) {
            assignments
                    .heldForChange(record.sourceId())
                    .ifPresent(assignment -> assignment.counted(recordId, record.state(), record.changedAt()));
        }
    }
}

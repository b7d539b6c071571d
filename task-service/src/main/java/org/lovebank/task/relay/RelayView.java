package org.lovebank.task.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.assignment.Assignment;

/** A relay as both volunteers see it: what is asked, when and where; nothing private. */
@Schema(name = "Relay")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RelayView(
        UUID id,
        UUID assignmentId,
        UUID fromVolunteerId,
        UUID toVolunteerId,
        UUID offeredBy,
        RelayState state,
        @Nullable String note,
        String title,
        String place,
        Instant plannedFrom,
        Instant plannedTo,
        Instant offeredAt,
        Instant answerBy,
        @Nullable UUID newAssignmentId,
        long version) {

    static RelayView of(Relay relay, Assignment assignment) {
        return new RelayView(
                relay.id(),
                relay.assignmentId(),
                relay.fromVolunteerId(),
                relay.toVolunteerId(),
                relay.offeredBy(),
                relay.state(),
                relay.note(),
                assignment.plan().title(),
                assignment.plan().place(),
                assignment.plan().planned().from(),
                assignment.plan().planned().to(),
                relay.offeredAt(),
                relay.answerBy(),
                relay.newAssignmentId(),
                relay.version());
    }
}

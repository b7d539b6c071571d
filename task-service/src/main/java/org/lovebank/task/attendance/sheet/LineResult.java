package org.lovebank.task.attendance.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.task.assignment.AssignmentState;
import org.lovebank.task.assignment.AssignmentView;

/** What became of one line: where its assignment stands now, or the code and the facts of the refusal. */
@Schema(name = "AttendanceSheetResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        int line,
        UUID assignmentId,
        boolean good,
        @Nullable AssignmentState state,
        @Nullable Integer minutes,
        @Nullable String code,
        @Nullable Map<String, Object> facts) {

    static LineResult good(int line, AssignmentView assignment) {
        return new LineResult(line, assignment.id(), true, assignment.state(), assignment.minutes(), null, null);
    }

    static LineResult bad(int line, UUID assignmentId, Refusal refusal) {
        return new LineResult(line, assignmentId, false, null, null, refusal.code(), refusal.facts());
    }
}

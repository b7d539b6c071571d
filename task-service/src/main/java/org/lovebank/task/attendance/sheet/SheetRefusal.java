package org.lovebank.task.attendance.sheet;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a sheet, or a line of it, is not kept. */
sealed interface SheetRefusal extends Refusal {

    /** Nothing was kept, because some lines are bad; every line is named. */
    record SheetNotKept(int bad, List<LineResult> lines) implements SheetRefusal {}

    /** More lines than one sheet has. */
    record TooManyLines(int lines, int maxLines) implements SheetRefusal {}

    /** An earlier line of the sheet is about the same assignment. */
    record LineTwice(UUID assignmentId, int firstLine) implements SheetRefusal {}

    /** An earlier line of the sheet has the same volunteer somewhere else at that time. */
    record LinesClash(UUID volunteerId, int firstLine) implements SheetRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case SheetNotKept _, TooManyLines _, LineTwice _, LinesClash _ -> Kind.INVALID;
        };
    }
}

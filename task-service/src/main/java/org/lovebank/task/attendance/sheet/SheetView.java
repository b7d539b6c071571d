package org.lovebank.task.attendance.sheet;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a sheet, line by line. */
@Schema(name = "AttendanceSheet")
record SheetView(int kept, int refused, List<LineResult> lines) {

    static SheetView of(List<LineResult> lines) {
        int kept = (int) lines.stream().filter(LineResult::good).count();
        return new SheetView(kept, lines.size() - kept, List.copyOf(lines));
    }
}

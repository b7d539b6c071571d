package org.lovebank.task.intake.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.intake.IntakeView;

/** What became of a list, line by line: a matter with its number, or why there is none. */
@Schema(name = "IntakeBatch")
record BatchView(UUID batchId, int received, int refused, List<LineView> lines) {

    /** One line, counted from 0; either a matter or a code with its sentence. */
    @Schema(name = "IntakeBatchResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            int line,
            @Nullable IntakeView intake,
            @Nullable String code,
            @Nullable String detail) {}

    static BatchView of(UUID batchId, List<LineView> lines) {
        int received =
                (int) lines.stream().filter(line -> line.intake() != null).count();
        return new BatchView(batchId, received, lines.size() - received, lines);
    }
}

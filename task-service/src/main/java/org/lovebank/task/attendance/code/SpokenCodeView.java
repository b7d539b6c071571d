package org.lovebank.task.attendance.code;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.http.once.ShownOnce;

/** A code, shown this once. */
@Schema(name = "SpokenCode")
record SpokenCodeView(
        UUID assignmentId,

        @ShownOnce @Schema(description = "Four digits, shown once and never kept. 四位数字，仅显示一次，不保存。")
        String code,

        Instant expiresAt,
        int tries) {

    @Override
    public String toString() {
        return "SpokenCode[****]";
    }
}

package org.lovebank.task.policy.desk;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.task.policy.PolicyRow;

/** A policy version as clients see it. */
record PolicyView(
        String code,
        int version,
        String areaPath,
        LocalDate effectiveOn,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @JsonRawValue
        String content,

        String source,
        Instant createdAt) {

    static PolicyView of(PolicyRow row) {
        return new PolicyView(
                row.code(),
                row.version(),
                row.areaPath(),
                row.effectiveOn(),
                row.content(),
                row.source(),
                row.createdAt());
    }
}

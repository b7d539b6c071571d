package org.lovebank.gateway.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who changed whose rights, when, through which program: ids and codes only. */
@Schema(name = "AuditEntry")
record AuditEntryView(
        UUID id,
        Instant doneAt,
        UUID actor,
        String clientId,
        String action,
        UUID subject,
        List<String> areas,
        String detail) {}

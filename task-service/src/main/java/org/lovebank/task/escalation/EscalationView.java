package org.lovebank.task.escalation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One hop: which state waited, until when it might have, and who heard of it when. */
@Schema(name = "Escalation")
record EscalationView(Kind kind, String state, Level level, Instant dueAt, Instant at) {}

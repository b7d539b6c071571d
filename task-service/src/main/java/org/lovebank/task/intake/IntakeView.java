package org.lovebank.task.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.task.intake.fate.IntakeState;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.intake.matter.Dimension;
import org.lovebank.task.intake.matter.IntakeChannel;
import org.lovebank.task.intake.matter.Matter;
import org.lovebank.task.intake.matter.PhotoReference;
import org.lovebank.task.intake.matter.ReporterKind;
import org.lovebank.task.intake.matter.Urgency;

/** A matter as its reporter and the offices of its area see it; its people are shown to the offices only. */
@Schema(name = "Intake")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntakeView(
        UUID id,
        String intakeNo,
        IntakeChannel channel,
        String areaPath,
        Urgency urgency,
        Dimension dimension,
        @Nullable String categoryCode,
        String summary,
        List<PhotoReference> photos,
        Instant receivedAt,
        IntakeState state,
        @Nullable Instant dueAt,
        @Nullable Outcome outcome,
        @Nullable String referredTo,
        @Nullable String note,
        @Nullable UUID wishId,
        @Nullable UUID orderId,
        @Nullable UUID duplicateOf,
        @Nullable Integer escalationLevel,
        @Nullable Instant escalatedAt,
        @Nullable ReporterKind reporterKind,
        @Nullable UUID recordedBy,
        @Nullable UUID beneficiaryId,
        @Nullable UUID handledBy,
        @Nullable UUID batchId,
        long version) {

    /** The matter as this caller may see it. */
    public static IntakeView of(Intake intake, Caller caller) {
        Matter matter = intake.matter();
        Fate fate = intake.fate();
        boolean office = intake.inCareOf(caller);
        return new IntakeView(
                intake.id(),
                intake.intakeNo(),
                matter.channel(),
                matter.area().value(),
                matter.urgency(),
                matter.dimension(),
                matter.categoryCode(),
                matter.summary(),
                matter.photos(),
                matter.receivedAt(),
                fate.state(),
                fate.dueAt(),
                fate.outcome(),
                fate.referredTo(),
                fate.note(),
                fate.wishId(),
                fate.orderId(),
                office ? fate.duplicateOf() : null,
                office ? fate.escalationLevel() : null,
                office ? fate.escalatedAt() : null,
                office ? intake.reporter().kind() : null,
                office ? intake.reporter().recordedBy() : null,
                office ? intake.reporter().beneficiaryId() : null,
                office ? fate.handledBy() : null,
                matter.batchId(),
                intake.version());
    }
}

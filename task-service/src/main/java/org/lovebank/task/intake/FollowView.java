package org.lovebank.task.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.problem.Language;
import org.lovebank.task.intake.fate.IntakeState;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.words.PlainWords;

/** Where a matter stands, for whoever knows its number: nothing of its people, nothing of its words. */
@Schema(name = "IntakeFollowUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FollowView(
        String intakeNo,
        LocalDate receivedOn,
        IntakeState state,
        @Nullable Outcome outcome,
        @Nullable Instant dueAt,
        @Schema(description = "To be read out. 可直接念给来电人听。") String plainWords) {

    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.DAYS);

    static FollowView of(Intake intake, Language language) {
        Fate fate = intake.fate();
        Instant due = fate.dueAt();
        String office = fate.referredTo();
        return new FollowView(
                intake.intakeNo(),
                LocalDate.ofInstant(intake.matter().receivedAt(), Time.DAYS),
                fate.state(),
                fate.outcome(),
                due,
                PlainWords.of(
                        key(fate),
                        Map.of("due", due == null ? "" : DUE.format(due), "office", office == null ? "" : office),
                        language));
    }

    static String key(Fate fate) {
        Outcome outcome = fate.outcome();
        return "INTAKE."
                + (fate.state() == IntakeState.SETTLED && outcome != null
                        ? outcome.name()
                        : fate.state().name());
    }
}

package org.lovebank.task.intake.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.fate.IntakeRefusal.NoteNotPublishable;
import org.lovebank.task.intake.fate.IntakeRefusal.OutcomeIncomplete;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.note.NoteRequest;
import org.lovebank.task.order.form.OrderRequest;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;

/** What an office decides about a matter; each outcome needs the part that is named after it. */
@Schema(name = "IntakeTriage")
record TriageRequest(
        @NotNull Outcome outcome,
        @Valid @Nullable NoteRequest wish,
        @Valid @Nullable OrderRequest order,
        @Valid @Nullable Referral referral,

        @Schema(description = "The earlier matter. 重复的是哪一件。") @Nullable UUID duplicateOf,

        @Size(max = 500) @Schema(description = "Reason or answer; the reporter reads it. 理由或答复，反映人可见。") @Nullable String note) {

    /** Who else looks after it, and by when they say what came of it. */
    @Schema(name = "IntakeReferral")
    record Referral(
            @NotBlank @Size(max = 120) String to, @NotNull Instant dueAt) {}

    NoteRequest wishPart() {
        return part(wish, "wish");
    }

    OrderRequest orderPart() {
        return part(order, "order");
    }

    Referral referralPart() {
        Referral asked = part(referral, "referral");
        mustBePublishable("#/referral/to", asked.to());
        return asked;
    }

    UUID duplicatePart() {
        return part(duplicateOf, "duplicateOf");
    }

    String notePart() {
        return part(noteOrNull(), "note");
    }

    /** The note, if there is one; the reporter reads it, so it holds no personal data. */
    @Nullable String noteOrNull() {
        mustBePublishable("#/note", note);
        return note == null || note.isBlank() ? null : note;
    }

    static void mustBePublishable(String pointer, @Nullable String text) {
        var findings = new PublicText()
                .and(pointer, text).findings().stream()
                        .filter(found -> found.matter() != Finding.Matter.MONEY)
                        .toList();
        if (!findings.isEmpty()) {
            throw new Refused(new NoteNotPublishable(findings));
        }
    }

    private <T> T part(@Nullable T part, String name) {
        if (part == null) {
            throw new Refused(new OutcomeIncomplete(outcome, name));
        }
        return part;
    }
}

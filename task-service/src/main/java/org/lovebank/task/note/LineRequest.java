package org.lovebank.task.note;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.DurationAndKindDisagree;
import org.lovebank.task.note.NoteRefusal.MoreThanOneNeeded;
import org.lovebank.task.note.NoteRefusal.UnknownCategory;
import org.lovebank.task.note.NoteRefusal.WindowTooShort;
import org.lovebank.task.window.Window;

/** A need or an offer as it is posted. */
public record LineRequest(
        @Nullable LineKind kind,

        @NotNull @Pattern(regexp = "[A-Z_]{2,40}") @Schema(examples = "REPAIR")
        String categoryCode,

        @NotBlank @Size(max = 200) String description,
        @Min(1) @Max(1440) @Nullable Integer durationMinutes,

        @Min(1) @Max(500) @Schema(description = "1 for a micro-wish; more helpers need an order. 微心愿限一人，多人请用订单。")
        @Nullable Integer headcount,

        @Pattern(regexp = "[A-Z0-9_]{2,40}") @Nullable String qualificationKind,
        @Nullable Boolean contactWithMinors,
        @Pattern(regexp = "[A-Za-z0-9_-]{2,40}") @Nullable String language) {

    public LineKind kindOrService() {
        return kind == null ? LineKind.SERVICE : kind;
    }

    /** The rules of one line; {@code pointer} says where it stands in the request. */
    void mustBeRight(String pointer, Window window) {
        if (ServiceCategory.find(categoryCode).isEmpty()) {
            throw new Refused(new UnknownCategory(pointer + "/categoryCode", categoryCode));
        }
        if ((kindOrService() == LineKind.SERVICE) == (durationMinutes == null)) {
            throw new Refused(new DurationAndKindDisagree(pointer + "/durationMinutes"));
        }
        if (headcount != null && headcount > 1) {
            throw new Refused(new MoreThanOneNeeded(pointer + "/headcount", headcount));
        }
        if (durationMinutes != null && window.length().compareTo(Duration.ofMinutes(durationMinutes)) < 0) {
            throw new Refused(new WindowTooShort(pointer + "/durationMinutes", durationMinutes));
        }
    }
}

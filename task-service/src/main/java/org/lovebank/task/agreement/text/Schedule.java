package org.lovebank.task.agreement.text;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.http.Time;
import org.lovebank.task.window.Window;

/** When the service takes place: a recurrence rule between two days, a time of day in Shanghai, and how long. */
@Schema(name = "AgreementSchedule")
public record Schedule(
        @NotBlank @Size(max = 200) @Schema(description = "RFC 5545, at most daily. 重复规则，最多每日一次。", examples = "FREQ=WEEKLY;BYDAY=SA")
        String rrule,

        @NotNull LocalDate fromOn,
        @NotNull LocalDate toOn,
        @NotNull LocalTime at,
        @Min(1) @Max(1440) int durationMinutes) {

    /** The rule, read. */
    public Recurrence recurrence() {
        return Recurrence.of(rrule, fromOn, toOn);
    }

    /** When the service of one day is. */
    public Window on(LocalDate day) {
        return Window.of(day.atTime(at).atZone(Time.DAYS).toInstant(), durationMinutes);
    }
}

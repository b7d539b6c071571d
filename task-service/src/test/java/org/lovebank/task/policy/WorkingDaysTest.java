package org.lovebank.task.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.task.policy.VoicePolicy.WorkingDays;

class WorkingDaysTest {

    /** The first week of October 2026: seven days off, and the Saturday after them is worked. */
    private static final WorkingDays OCTOBER = new WorkingDays(
            LocalDate.parse("2026-10-01")
                    .datesUntil(LocalDate.parse("2026-10-08"))
                    .toList(),
            List.of(LocalDate.parse("2026-10-10")));

    @ParameterizedTest
    @CsvSource({
        "2026-09-28,1,2026-09-29",
        "2026-09-28,3,2026-10-08",
        "2026-09-30,1,2026-10-08",
        "2026-10-08,2,2026-10-10",
        "2026-10-09,2,2026-10-12",
        "2026-10-16,1,2026-10-19",
        "2026-10-16,0,2026-10-16",
    })
    void holidaysAreSkippedAndWorkedWeekendsCount(LocalDate from, int days, LocalDate reached) {
        assertThat(OCTOBER.after(from, days)).isEqualTo(reached);
    }

    @Test
    void aDayIsAHolidayOrWorkedAndNotBoth() {
        LocalDate day = LocalDate.parse("2026-10-10");
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(List.of(day), List.of(day)));
    }
}

package org.lovebank.volunteer.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar plain = new WorkingCalendar(Set.of(), Set.of());

    @ParameterizedTest
    @CsvSource({
        // Monday 2026-11-23, ten in Shanghai: Tuesday, Wednesday, Thursday
        "2026-11-23T02:00:00Z, 3, 2026-11-26T16:00:00Z",
        // Friday: Monday, Tuesday, Wednesday
        "2026-11-27T02:00:00Z, 3, 2026-12-02T16:00:00Z",
        // Saturday: the same
        "2026-11-28T02:00:00Z, 3, 2026-12-02T16:00:00Z",
        // Thursday 16:30 UTC is Friday in Shanghai already
        "2026-11-26T16:30:00Z, 1, 2026-11-30T16:00:00Z",
        "2026-11-23T02:00:00Z, 0, 2026-11-23T02:00:00Z"
    })
    void wholeWorkingDaysOfShanghaiAreCounted(Instant start, int days, Instant end) {
        // when
        Instant until = plain.endOf(days, start);

        // then
        assertThat(until).isEqualTo(end);
    }

    @Test
    void holidaysArePassedOverAndMakeUpDaysCount() {
        // given
        WorkingCalendar spring = new WorkingCalendar(
                Set.of(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25)), Set.of(LocalDate.of(2026, 11, 28)));

        // when
        Instant until = spring.endOf(3, Instant.parse("2026-11-23T02:00:00Z"));

        // then
        assertThat(until).isEqualTo(Instant.parse("2026-11-28T16:00:00Z"));
    }
}

package org.lovebank.task.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

    /** Monday, 10:00 in Shanghai. */
    private static final Instant TEN = Instant.parse("2040-03-05T02:00:00Z");

    private static final List<Window> NOTHING_ELSE = List.of();

    @Test
    void theServiceFitsWhereFreeHoursAndTheWindowMeet() {
        // given
        WeeklyHours hours = WeeklyHours.none().and(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0));

        // then
        assertThat(hours.fit(Window.of(TEN, 60), 60, NOTHING_ELSE)).isTrue();
        assertThat(hours.fit(Window.of(TEN, 240), 61, NOTHING_ELSE)).isFalse();
        assertThat(hours.fit(Window.of(TEN.plusSeconds(7 * 86400), 60), 60, NOTHING_ELSE))
                .isTrue();
        assertThat(hours.fit(Window.of(TEN.plusSeconds(86400), 60), 60, NOTHING_ELSE))
                .isFalse();
    }

    @Test
    void freeHoursGoOnOverMidnight() {
        // given
        WeeklyHours hours = WeeklyHours.none()
                .and(DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(23, 59))
                .and(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.of(2, 0));
        Instant sundayTen = Instant.parse("2040-03-04T14:00:00Z");

        // then
        assertThat(hours.fit(Window.of(sundayTen, 240), 240, NOTHING_ELSE)).isTrue();
        assertThat(hours.fit(Window.of(sundayTen, 300), 241, NOTHING_ELSE)).isFalse();
    }

    @Test
    void whatIsBusyIsNotFree() {
        // given
        WeeklyHours hours = WeeklyHours.any();
        List<Window> busy = List.of(Window.of(TEN.plusSeconds(3600), 60));

        // then
        assertThat(hours.fit(Window.of(TEN, 180), 60, busy)).isTrue();
        assertThat(hours.fit(Window.of(TEN, 180), 90, busy)).isFalse();
    }

    @Test
    void aHalfHourThatIsOnlyPartlyFreeDoesNotCount() {
        // given
        WeeklyHours hours = WeeklyHours.none().and(DayOfWeek.MONDAY, LocalTime.of(10, 10), LocalTime.of(11, 20));

        // then
        assertThat(hours.fit(Window.of(TEN, 120), 30, NOTHING_ELSE)).isTrue();
        assertThat(hours.fit(Window.of(TEN, 120), 31, NOTHING_ELSE)).isFalse();
        assertThat(WeeklyHours.read(hours.bytes()).fit(Window.of(TEN, 120), 30, NOTHING_ELSE))
                .isTrue();
    }
}

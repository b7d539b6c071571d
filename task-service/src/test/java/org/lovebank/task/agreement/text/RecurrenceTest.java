package org.lovebank.task.agreement.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.task.window.Window;

class RecurrenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2040, 3, 5);

    @Test
    void saturdaysAreSaturdaysThoughTheTermBeginsOnAMonday() {
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=SA", MONDAY, LocalDate.of(2040, 4, 1))
                        .days())
                .containsExactly(
                        LocalDate.of(2040, 3, 10),
                        LocalDate.of(2040, 3, 17),
                        LocalDate.of(2040, 3, 24),
                        LocalDate.of(2040, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;BYDAY=SA,7",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,14",
        "FREQ=DAILY,1",
        "'FREQ=WEEKLY;BYDAY=MO,TU',6",
        "FREQ=MONTHLY;BYMONTHDAY=1,31",
        "FREQ=DAILY;COUNT=1,1"
    })
    void theLongestWayFromOneDayToTheNextIsTheInterval(String rrule, int days) {
        assertThat(Recurrence.of(rrule, MONDAY, LocalDate.of(2040, 8, 1)).longestGapDays())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=1", "FREQ=DAILY;UNTIL=20390101"})
    @Timeout(5)
    void whatNeverOccursIsRefusedSoon(String rrule) {
        assertThatThrownBy(() -> Recurrence.of(rrule, MONDAY, LocalDate.of(2040, 6, 1)))
                .hasMessage("SCHEDULE_NEVER_OCCURS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY;COUNT=5", "FREQ=DAILY;BYHOUR=9,15"})
    void moreThanOnceADayIsTooOften(String rrule) {
        assertThatThrownBy(() -> Recurrence.of(rrule, MONDAY, MONDAY.plusDays(30)))
                .hasMessage("SCHEDULE_TOO_OFTEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"every saturday", "FREQ=", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;INTERVAL=0", "INTERVAL=2"})
    void nonsenseIsNoSchedule(String rrule) {
        assertThatThrownBy(() -> Recurrence.of(rrule, MONDAY, MONDAY.plusDays(30)))
                .hasMessage("SCHEDULE_UNREADABLE");
    }

    @Test
    @Timeout(5)
    void aRuleWithoutAnEndEndsWithTheTerm() {
        assertThat(Recurrence.of("FREQ=DAILY;INTERVAL=1", MONDAY, MONDAY.plusDays(365))
                        .days())
                .hasSize(366);
        assertThat(Recurrence.of("FREQ=DAILY;COUNT=2147483647", MONDAY, MONDAY.plusDays(2))
                        .days())
                .hasSize(3);
    }

    @Test
    void tenInTheMorningIsTenInShanghaiInSummerToo() {
        Schedule schedule = new Schedule("FREQ=DAILY", MONDAY, MONDAY.plusDays(200), LocalTime.of(10, 0), 60);

        assertThat(schedule.on(MONDAY)).isEqualTo(window("2040-03-05T02:00:00Z"));
        assertThat(schedule.on(LocalDate.of(2040, 7, 1))).isEqualTo(window("2040-07-01T02:00:00Z"));
        assertThat(new Schedule("FREQ=DAILY", MONDAY, MONDAY, LocalTime.of(0, 30), 30)
                        .on(MONDAY)
                        .from())
                .isEqualTo(Instant.parse("2040-03-04T16:30:00Z"));
    }

    private static Window window(String from) {
        Instant begins = Instant.parse(from);
        return new Window(begins, begins.plus(Duration.ofHours(1)));
    }
}

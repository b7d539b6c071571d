package org.lovebank.task.activity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    @Test
    void linesAreFoldedAtSeventyFiveOctetsAndNoCharacterIsCut() {
        // given
        String long60 = "清洁楼道😀".repeat(40);

        // when
        String text = new CalendarText().words("SUMMARY", long60).toString();

        // then
        assertThat(text.split("\r\n")).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
        assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + long60 + "\r\n");
    }

    @Test
    void whatSomebodyWroteStaysOneValue() {
        String text = new CalendarText()
                .words("SUMMARY", "一、二; 三, 四\\五\r\nEND:VEVENT\rBEGIN:X\u0007\u0000")
                .toString();
        assertThat(text).isEqualTo("SUMMARY:一、二\\; 三\\, 四\\\\五\\nEND:VEVENT\\nBEGIN:X\r\n");
    }

    @Test
    void momentsAreInUtc() {
        assertThat(new CalendarText()
                        .moment("DTSTART", Instant.parse("2040-03-06T02:00:00Z"))
                        .toString())
                .isEqualTo("DTSTART:20400306T020000Z\r\n");
    }
}

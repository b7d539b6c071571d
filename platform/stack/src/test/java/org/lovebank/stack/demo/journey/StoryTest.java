package org.lovebank.stack.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lovebank.stack.demo.api.Api;

class StoryTest {

    private static final String LINE = """
            {"servedAt":"2026-11-21T06:00:00Z","place":"22街区3号楼","content":"修理台灯","durationMinutes":125,
             "cumulativeMinutes":125,"witness":"测**"}""";

    @Test
    void theStepThatFailedIsNamedAndEndsTheStory() {
        // given
        Story story = new Story(_ -> {});
        story.step("one", () -> 1);

        // when
        assertThatThrownBy(() -> story.step("two", () -> {
                    throw new StepFailed("expected: three");
                }))
                .isInstanceOf(Story.Ended.class);

        // then
        JourneyReport report = new JourneyReport(story.steps(), Optional.empty());
        assertThat(report.failedStep()).contains("two");
        assertThat(report.ok()).isFalse();
        assertThat(report.json()).contains("\"ok\":false", "\"problem\":\"expected: three\"");
    }

    @Test
    void aPassbookShowsItsSixFields() throws Exception {
        // given
        Passbook book = Passbook.of(Api.JSON.readTree("[" + LINE + "]"));
        ByteArrayOutputStream paper = new ByteArrayOutputStream();

        // when
        book.print(new PrintStream(paper, true, StandardCharsets.UTF_8));

        // then
        assertThat(paper.toString(StandardCharsets.UTF_8))
                .contains("2026-11-21 14:00", "22街区3号楼", "修理台灯", "125 分钟", "测**");
    }

    @Test
    void aLineThatLacksAFieldIsNoPassbookLine() throws Exception {
        // given
        var items = Api.JSON.readTree("[" + LINE.replace("\"witness\":\"测**\"", "\"witness\":\"\"") + "]");

        // when / then
        assertThatThrownBy(() -> Passbook.of(items)).hasMessageContaining("witness");
    }

    @Test
    void aGoodReportSaysSoToMachines() throws Exception {
        // given
        JourneyReport report = new JourneyReport(
                List.of(new Story.Step("one", true, 7, "")),
                Optional.of(Passbook.of(Api.JSON.readTree("[" + LINE + "]"))));

        // when
        var json = Api.JSON.readTree(report.json());

        // then
        assertThat(json.path("ok").asBoolean()).isTrue();
        assertThat(json.at("/steps/0/millis").asInt()).isEqualTo(7);
        assertThat(json.at("/passbook/lines/0/cumulativeMinutes").asInt()).isEqualTo(125);
    }
}

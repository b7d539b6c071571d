package org.lovebank.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** A missed goal is shown as missed. */
class ReportTest {

    @Test
    void theMiddleOneOfThreeRoundsIsQuoted() {
        // given
        Median numbers = new Median();
        // when
        numbers.add("A1", 3);
        numbers.add("A1", 900);
        numbers.add("A1", 7);
        // then
        assertThat(numbers.of("A1")).isEqualTo(7);
    }

    @Test
    void aFigureStandsBesideItsBaselineAndItsGoal() throws JsonProcessingException {
        // given
        Report report = new Report();
        report.add(Figure.times("A1", 290, "1/s", 100, 3, ""));
        report.add(Figure.atMost("p99", 9.5, "ms", 10, ""));
        // when
        JsonNode json = new JsonMapper().readTree(report.json());
        // then
        assertThat(json.at("/ok").asBoolean()).isTrue();
        assertThat(json.at("/goalsReached").asBoolean()).isFalse();
        assertThat(json.at("/figures/0/ratio").asDouble()).isEqualTo(2.9);
        assertThat(json.at("/figures/0/goal").asText()).isEqualTo("≥ 3 × baseline");
        assertThat(json.at("/figures/0/ok").asBoolean()).isFalse();
        assertThat(json.at("/figures/1/ok").asBoolean()).isTrue();
        assertThat(report.table()).contains("MISSED").contains("reached");
    }

    @Test
    void aBrokenProofSpoilsEverything() {
        // given
        Report report = new Report();
        // when
        report.add(new Proof("sums", false, "1 unit does not balance"));
        // then
        assertThat(report.ok()).isFalse();
        assertThat(report.table()).contains("BROKEN  sums: 1 unit does not balance");
    }
}

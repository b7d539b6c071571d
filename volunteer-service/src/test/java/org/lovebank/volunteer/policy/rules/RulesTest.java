package org.lovebank.volunteer.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "5999, 0", "6000, 1", "17999, 1", "18000, 2", "59999, 3", "60000, 4", "90000, 5", "900000, 5"})
    void starsFollowTheThresholds(long minutes, int stars) {
        // given
        StarRules rules = new StarRules("STAR_MCA", List.of(6000L, 18000L, 36000L, 60000L, 90000L));

        // when
        int reached = rules.starsFor(minutes);

        // then
        assertThat(reached).isEqualTo(stars);
    }

    @Test
    void thresholdsThatDoNotRiseCannotBeBuilt() {
        // given
        List<Long> falling = List.of(6000L, 18000L, 18000L, 60000L, 90000L);

        // when / then
        assertThatThrownBy(() -> new StarRules("STAR_MCA", falling)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"A, 480, 30, false", "D, 60, 0, true", "A, 481, 0, true", "C, 60, 31, true"})
    void theStationHeadDecidesHardCases(String grade, int minutes, long daysAgo, boolean head) {
        // given
        EvidenceRules rules = new EvidenceRules(Set.of("D"), 480, 30, 1440);

        // when
        boolean needed = rules.needStationHead(grade, minutes, daysAgo);

        // then
        assertThat(needed).isEqualTo(head);
    }
}

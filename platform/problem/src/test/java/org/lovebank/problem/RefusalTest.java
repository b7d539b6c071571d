package org.lovebank.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    record NoPlaceLeft(String wishId, int places) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    @Test
    void itsCodeIsItsNameAndItsFactsAreItsComponents() {
        // given
        Refusal refusal = new NoPlaceLeft("w1", 2);

        // when
        Problem problem = Problems.forHeaders("en", "request-0001").of(refusal);

        // then
        assertThat(problem.code()).isEqualTo("NO_PLACE_LEFT");
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.metadata()).containsEntry("wishId", "w1").containsEntry("places", 2);
        assertThat(problem.requestId()).isEqualTo("request-0001");
    }

    @Test
    void aRequestIdThatCouldBreakALogLineIsReplaced() {
        // given
        String broken = "abc\r\ninjected";

        // when
        Problems problems = Problems.forHeaders(null, broken);

        // then
        assertThat(problems.requestId()).doesNotContain("injected");
    }
}

package org.lovebank.matching.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lovebank.matching.order.Visits;
import org.lovebank.matching.rule.Weights;
import org.lovebank.matching.volunteer.Level;

/** What a score is made of, and that its parts are the whole. */
class ScoreTest {

    @Test
    void thePartsSumToTheWhole() {
        // given
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            Factors factors = new Factors(
                    random.nextInt(1001),
                    random.nextInt(1001),
                    random.nextInt(1001),
                    random.nextInt(1001),
                    random.nextInt(1001),
                    random.nextInt(1001));
            // when
            Score score = Score.of(Weights.standard(), factors);
            // then
            assertThat(score.parts().stream().mapToInt(Score.Part::points).sum())
                    .isEqualTo(score.total());
            assertThat(score.total()).isEqualTo(Score.total(Weights.standard(), factors));
        }
    }

    @Test
    void theFirstAiderOfTheSameStreet() {
        // given
        Factors factors = new Factors(
                Factors.skill(Level.CERTIFIED),
                Factors.near(false, 780, 3_000),
                Factors.continuity(new Visits(3, 20)),
                Factors.load(360),
                Factors.reliability(11, 0, 1),
                Factors.language(true));
        // when
        Score score = Score.of(Weights.standard(), factors);
        // then
        assertThat(factors).isEqualTo(new Factors(1000, 740, 850, 625, 863, 1000));
        assertThat(score.total()).isEqualTo(846);
        assertThat(score.parts().stream().map(Score.Part::points)).containsExactly(280, 163, 153, 87, 103, 60);
    }

    @Test
    void whatIsKnownOfAPerson() {
        assertThat(Factors.reliability(0, 0, 0)).isEqualTo(800);
        assertThat(Factors.reliability(0, 20, 0)).isEqualTo(300);
        assertThat(Factors.continuity(new Visits(1, 10))).isEqualTo(550);
        assertThat(Factors.continuity(new Visits(9, 181))).isEqualTo(500);
        assertThat(Factors.load(2_000)).isZero();
        assertThat(Factors.near(false, 3_000, 3_000)).isZero();
        assertThat(Factors.near(true, 9_000, 3_000)).isEqualTo(1000);
    }

    @Test
    void theMenuForgetsTheOwnBurdenAndLiftsTheUrgentTheWaitingAndTheUnseen() {
        // given
        Factors tired = new Factors(1000, 1000, 1000, 0, 1000, 1000);
        // then
        assertThat(MenuScore.of(Weights.standard(), tired, 1000, 7, 0)).isEqualTo(1000);
        assertThat(MenuScore.of(Weights.standard(), tired, 0, 0, 1000)).isEqualTo(550);
        assertThat(MenuScore.of(Weights.standard(), tired, 0, 7, 1000)).isEqualTo(700);
    }
}

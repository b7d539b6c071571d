package org.lovebank.http.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;

/** What is of few is not told, in numbers, bars or by its rest; and a page holds twelve months. */
class FigureTest {

    private static final int FEWEST = 5;
    private static final Words ENGLISH = Words.of(Language.EN);

    @Test
    void aNumberOfFewIsNotToldAndNoneIs() {
        assertThat(Figure.count("a", 4, FEWEST, ENGLISH)).isEqualTo(new Figure("a", null, "fewer than 5"));
        assertThat(Figure.count("a", 1, FEWEST, ENGLISH).said()).doesNotContain("1");
        assertThat(Figure.count("a", 5, FEWEST, ENGLISH)).isEqualTo(new Figure("a", 5L, "5"));
        assertThat(Figure.count("a", 0, FEWEST, ENGLISH)).isEqualTo(new Figure("a", 0L, "0"));
        assertThat(Figure.amount("a", 700, "700 h", 4, FEWEST, ENGLISH))
                .isEqualTo(new Figure("a", null, "fewer than 5"));
        assertThat(Figure.amount("a", 700, "700 h", 5, FEWEST, ENGLISH)).isEqualTo(new Figure("a", 700L, "700 h"));
    }

    @Test
    void neitherAPartNorARestOfFewIsTold() {
        assertThat(share(3, 4)).isEqualTo(new Figure("a", null, "fewer than 5"));
        assertThat(share(4, 20)).isEqualTo(new Figure("a", null, "fewer than 5 of 20"));
        assertThat(share(18, 20)).isEqualTo(new Figure("a", null, "20, fewer than 5 not"));
        assertThat(share(15, 20)).isEqualTo(new Figure("a", 75L, "75% of 20"));
        assertThat(share(20, 20)).isEqualTo(new Figure("a", 100L, "100% of 20"));
        assertThat(share(0, 20)).isEqualTo(new Figure("a", 0L, "0% of 20"));
        assertThat(share(0, 0).said()).isEqualTo("none");
    }

    @Test
    void aBarIsAsLongAsItsNumberAndWhatIsNotToldHasNone() {
        // when
        Chart chart = Chart.of(
                "c",
                "title",
                "about",
                "place",
                "number",
                List.of(
                        new Figure("long name of a place", 10L, "10"),
                        new Figure("b", 5L, "5"),
                        new Figure("c", null, "fewer than 5"),
                        new Figure("d", 0L, "0")));

        // then
        assertThat(chart.bars()).extracting(Chart.Bar::width).containsExactly(132, 66, 0, 0);
        assertThat(chart.bars().getFirst().shortLabel()).isEqualTo("long na…");
        assertThat(chart.height()).isEqualTo(112);
        assertThat(Chart.ofPercents("c", "t", "a", "p", "n", List.of(new Figure("a", 50L, "50%")))
                        .bars())
                .extracting(Chart.Bar::width)
                .containsExactly(66);
    }

    @Test
    void aPageHoldsTwelveWholeMonths() {
        YearMonth present = YearMonth.of(2040, 3);
        assertThat(Months.asked(null, null, present)).isEqualTo(new Months(YearMonth.of(2039, 4), present));
        assertThat(Months.asked("2039-12", "2040-02", present).all()).hasSize(3);
        for (String[] wrong : new String[][] {
            {"2030-03", "2040-03"},
            {"2039-03", null},
            {"2040-02", "2040-01"},
            {null, "2040-04"},
            {"2040-01-01", null},
            {"x", null},
            {"-999999999-01", "-999999999-01"}
        }) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Months.asked(wrong[0], wrong[1], present))
                    .satisfies(no -> assertThat(no.refusal()).isEqualTo(new MonthsWrong(12)));
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(ENGLISH.keys()).isEqualTo(Words.of(Language.ZH_CN).keys());
        assertThat(Words.asked("en", "zh")).isSameAs(ENGLISH);
        assertThat(Words.asked("xx", "en-US")).isSameAs(ENGLISH);
        assertThat(Words.asked(null, null).tag()).isEqualTo("zh-CN");
    }

    private static Figure share(long part, long whole) {
        return Figure.share("a", part, whole, FEWEST, ENGLISH);
    }
}

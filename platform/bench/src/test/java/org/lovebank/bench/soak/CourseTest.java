package org.lovebank.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lovebank.bench.figure.Report;

class CourseTest {

    private static final String HEAP = "heap of task after collection";

    @Test
    void whatBreathesIsFlat() {
        Course breathes = course(HEAP, IntStream.range(0, 30).mapToDouble(at -> 60 + at % 3 * 4));

        assertThat(breathes.isFlat()).isTrue();
        assertThat(breathes.first()).isEqualTo(new Course.Third(60, 64, 68));
    }

    @Test
    void aSingleHighSampleIsNoGrowth() {
        assertThat(course(HEAP, IntStream.range(0, 30).mapToDouble(at -> at == 28 ? 500 : 60))
                        .isFlat())
                .isTrue();
    }

    @Test
    void whatBecomesMoreAndMoreIsNot() {
        Course leaks = course(HEAP, IntStream.range(0, 30).mapToDouble(at -> 60 + at));

        assertThat(leaks.isFlat()).isFalse();
        assertThat(leaks.figure().ok()).isFalse();
        assertThat(leaks.figure().goal()).isEqualTo("≤ 1.1 × first + 8");
    }

    @Test
    void theBoundIsWhatTheListAllows() {
        // 100 · 1.1 + 8
        assertThat(course(HEAP, steps(100, 118)).isFlat()).isTrue();
        assertThat(course(HEAP, steps(100, 118.5)).isFlat()).isFalse();
    }

    @Test
    void whatSettlesIsHeldAgainstTheMiddleThird() {
        String caches = "caches of PostgreSQL's sessions";
        // 300, 430, 460: nearly there; 300, 430, 530: not.
        assertThat(course(caches, thirds(300, 430, 460)).isFlat()).isTrue();
        Course grows = course(caches, thirds(300, 430, 530));
        assertThat(grows.isFlat()).isFalse();
        assertThat(grows.figure().goal()).isEqualTo("≤ 1.1 × middle + 32");
    }

    @Test
    void aFewSamplesProveNothing() {
        assertThat(course(HEAP, DoubleStream.of(60, 60, 60)).isFlat()).isFalse();
    }

    @Test
    void oneThingThatGrowsFailsTheWholeRun() {
        // given
        Report report = new Report();

        // when
        SoakBench.judge(
                List.of(course("threads of task", steps(40, 40)), course("lag of task's relay", steps(0, 5_000))),
                report);

        // then
        assertThat(report.ok()).isFalse();
        assertThat(report.proofs())
                .singleElement()
                .satisfies(proof -> assertThat(proof.found()).isEqualTo("lag of task's relay"));
        assertThat(report.table()).contains("first third", "MISSED");
    }

    @Test
    void figuresOfAllShardsAreTakenTogether() {
        MetricLines lines = new MetricLines("""
                # HELP lovebank_inbox_lag events
                lovebank_inbox_lag{shard="0",source="task"} 3.0
                lovebank_inbox_lag{shard="1",source="task"} NaN
                lovebank_inbox_lag{shard="2",source="task"} 4.0
                lovebank_inbox_lagging{shard="2"} 9.0
                """);

        assertThat(lines.sum("lovebank_inbox_lag")).isEqualTo(7);
        assertThat(lines.sum("lovebank_relay_lag")).isZero();
    }

    private static DoubleStream thirds(double first, double middle, double last) {
        return IntStream.range(0, 9).mapToDouble(at -> at < 3 ? first : at < 6 ? middle : last);
    }

    private static DoubleStream steps(double first, double last) {
        return IntStream.range(0, 9).mapToDouble(at -> at < 4 ? first : last);
    }

    private static Course course(String name, DoubleStream samples) {
        return new Course(name, samples.boxed().toList());
    }
}

package org.lovebank.task.stats;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.campaign.ActionLine;
import org.lovebank.task.policy.VoicePolicy.QualityIndex;
import org.lovebank.task.stats.Figures.Coverage;
import org.lovebank.task.stats.Figures.Line;
import org.lovebank.task.stats.Figures.Quality;

/** Figures as they are shown, with the days that they are of. */
final class StatsViews {

    private static final String NO_LINE = "NONE";
    private static final int WHOLE = 1000;

    private StatsViews() {}

    /** The five action lines, and what belongs to none. */
    @Schema(name = "ActionLineFigures")
    record ActionLinesView(String areaPath, LocalDate from, LocalDate to, List<LineView> lines) {

        static ActionLinesView of(String area, Period period, List<Line> counted) {
            Map<String, Line> found = counted.stream().collect(Collectors.toMap(Line::line, Function.identity()));
            List<LineView> lines = Stream.concat(
                            Arrays.stream(ActionLine.values()).map(Enum::name), Stream.of(NO_LINE))
                    .map(line -> LineView.of(found.getOrDefault(line, new Line(line, 0, 0, 0, 0, 0))))
                    .toList();
            return new ActionLinesView(area, period.from(), period.to(), lines);
        }
    }

    /** One line; {@code minutes} were confirmed. */
    @Schema(name = "ActionLineFigure")
    record LineView(
            String actionLine,
            String chinese,
            String english,
            int ordersPlaced,
            int ordersServed,
            int services,
            int volunteers,
            int minutes) {

        static LineView of(Line line) {
            return new LineView(
                    line.line(),
                    chinese(line.line()),
                    english(line.line()),
                    line.orders(),
                    line.served(),
                    line.services(),
                    line.volunteers(),
                    line.minutes());
        }

        private static String chinese(String line) {
            return switch (line) {
                case "WEIMIN" -> "为民";
                case "BIANMIN" -> "便民";
                case "ANMIN" -> "安民";
                case "ZHUMIN" -> "助民";
                case "LEMIN" -> "乐民";
                default -> "未归类";
            };
        }

        private static String english(String line) {
            return switch (line) {
                case "WEIMIN" -> "Serving the people";
                case "BIANMIN" -> "Convenience";
                case "ANMIN" -> "Safety";
                case "ZHUMIN" -> "Help";
                case "LEMIN" -> "Joy";
                default -> "Without a line";
            };
        }
    }

    /** Needs that were published and taken on, place by place. */
    @Schema(name = "CoverageFigures")
    record CoverageView(LocalDate from, LocalDate to, List<PlaceView> places) {
        static CoverageView of(Period period, List<Coverage> counted) {
            return new CoverageView(
                    period.from(),
                    period.to(),
                    counted.stream().map(PlaceView::of).toList());
        }
    }

    /** One place. */
    @Schema(name = "CoverageFigure")
    record PlaceView(
            String areaPath,
            int published,
            int takenOn,

            @Schema(description = "In thousandths. 千分比。") int takenOnPerMille) {

        static PlaceView of(Coverage coverage) {
            return new PlaceView(
                    coverage.areaPath(),
                    coverage.published(),
                    coverage.takenOn(),
                    perMille(coverage.takenOn(), coverage.published()));
        }
    }

    /** How good service was, group by group. */
    @Schema(name = "QualityFigures")
    record QualityView(Grouping by, LocalDate from, LocalDate to, List<GroupView> groups) {
        static QualityView of(Grouping by, Period period, List<Quality> counted, QualityIndex policy, int fewest) {
            return new QualityView(
                    by,
                    period.from(),
                    period.to(),
                    counted.stream()
                            .map(group -> GroupView.of(group, policy, fewest))
                            .toList());
        }
    }

    /** One group; below the policy's number of opinions what they say is not shown. */
    @Schema(name = "QualityFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupView(
            String group,
            int services,
            int opinions,

            @Schema(description = "Average in hundredths, 100 to 500. 均分（百分之一分）。") @Nullable Integer averageHundredths,

            @Nullable Integer satisfiedPerMille,
            @Nullable Integer keptPerMille,
            @Nullable Integer uncomplainedPerMille,

            @Schema(
                    description = "0 to 1000: the policy's weights of (average - 1) / 4, satisfied, kept, uncomplained."
                            + " 质量指数：按政策权重合成均分、满意率、守约率、无有效投诉率。")
            @Nullable Integer qualityIndex) {

        static GroupView of(Quality group, QualityIndex policy, int fewest) {
            boolean shown = group.opinions() >= Math.max(1, Math.max(fewest, policy.fewestOpinions()));
            if (!shown) {
                return new GroupView(group.group(), group.services(), group.opinions(), null, null, null, null, null);
            }
            int opinions = group.opinions();
            int average = (group.scores() * 100 + opinions / 2) / opinions;
            int scored = perMille(group.scores() - opinions, 4 * opinions);
            int satisfied = perMille(group.satisfied(), opinions);
            int kept = perMille(group.services(), group.services() + group.broken());
            int uncomplained = WHOLE - Math.min(WHOLE, perMille(group.complained(), group.services()));
            int index = policy.score() * scored
                    + policy.satisfied() * satisfied
                    + policy.kept() * kept
                    + policy.uncomplained() * uncomplained;
            return new GroupView(
                    group.group(),
                    group.services(),
                    opinions,
                    average,
                    satisfied,
                    kept,
                    uncomplained,
                    (index + WHOLE / 2) / WHOLE);
        }
    }

    private static int perMille(int part, int whole) {
        return whole == 0 ? 0 : (part * WHOLE + whole / 2) / whole;
    }
}

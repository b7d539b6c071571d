package org.lovebank.task.stats;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lovebank.http.screen.Chart;
import org.lovebank.http.screen.Figure;
import org.lovebank.http.screen.Words;
import org.lovebank.task.stats.MonthlyRepository.Monthly;
import org.lovebank.task.stats.ShowFigures.PublicFigures;

/** The public figures as charts, in the words of a language. */
final class FigureCharts {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private FigureCharts() {}

    static List<Chart> of(PublicFigures figures, Words words) {
        int fewest = figures.fewest();
        return List.of(
                chart(
                        "coverage",
                        "figure.place",
                        words,
                        Chart::ofPercents,
                        figures.coverage().stream()
                                .map(place -> Figure.share(
                                        place.name(),
                                        place.counted().takenOn(),
                                        place.counted().published(),
                                        fewest,
                                        words))
                                .toList()),
                chart(
                        "closure",
                        "figure.month",
                        words,
                        Chart::ofPercents,
                        months(
                                figures,
                                figures.matters(),
                                words,
                                (label, of) -> Figure.share(label, of.part(), of.whole(), fewest, words))),
                chart(
                        "waiting",
                        "figure.month",
                        words,
                        Chart::of,
                        months(
                                figures,
                                figures.waiting(),
                                words,
                                (label, of) -> of.whole() == 0
                                        ? Figure.none(label, words)
                                        : Figure.amount(
                                                label,
                                                of.part(),
                                                duration(of.part(), words),
                                                of.whole(),
                                                fewest,
                                                words))),
                chart(
                        "pairs",
                        "figure.month",
                        words,
                        Chart::of,
                        months(
                                figures,
                                figures.pairs(),
                                words,
                                (label, of) -> Figure.count(label, of.whole(), fewest, words))));
    }

    private interface Telling {
        Figure of(String label, Monthly counted);
    }

    private interface Drawing {
        Chart of(String id, String title, String about, String labelHead, String valueHead, List<Figure> told);
    }

    private static Chart chart(String id, String labels, Words words, Drawing drawing, List<Figure> told) {
        return drawing.of(
                id,
                words.say("chart." + id),
                words.say("chart." + id + ".about"),
                words.say(labels),
                words.say("chart." + id + ".unit"),
                told);
    }

    private static List<Figure> months(
            PublicFigures figures, Map<YearMonth, Monthly> counted, Words words, Telling telling) {
        return figures.months().all().stream()
                .map(month -> telling.of(label(month, words), counted.getOrDefault(month, Monthly.NONE)))
                .toList();
    }

    static String label(YearMonth month, Words words) {
        return words.say("figure.monthOf", month.getYear(), "%02d".formatted(month.getMonthValue()));
    }

    private static String duration(int minutes, Words words) {
        if (minutes < HOUR) {
            return words.say("duration.minutes", minutes);
        }
        return minutes < DAY
                ? words.say("duration.hours", minutes / HOUR, minutes % HOUR)
                : words.say("duration.days", minutes / DAY, minutes % DAY / HOUR);
    }
}

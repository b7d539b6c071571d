package org.lovebank.bench.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.bench.city.CitySize;
import org.lovebank.bench.figure.Report;

/** The whole run: every source in turn, on one thread, its processor time counted. */
public final class MatchingBench {

    private final List<FigureSource> sources;

    public MatchingBench(Path checkout, MatchingPlan plan) {
        List<FigureSource> all = new ArrayList<>(List.of(
                new QualityFigures(plan),
                new LargeFigures(plan),
                new HashFigures(plan),
                new AnswerFigures(),
                new RingFigures(),
                new CityFigures(checkout, CitySize.district(), 5)));
        if (plan.large() > 0) {
            all.add(new CityFigures(checkout, CitySize.million(), 10));
        }
        sources = List.copyOf(all);
    }

    public Report run() throws Exception {
        Report report = new Report();
        report.machine("java", Runtime.version().toString());
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        report.machine("times", "processor time of one thread");
        for (FigureSource source : sources) {
            System.err.println("bench: " + source.name());
            source.measure(report);
        }
        return report;
    }
}

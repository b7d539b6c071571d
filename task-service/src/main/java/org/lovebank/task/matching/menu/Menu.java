package org.lovebank.task.matching.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lovebank.task.policy.MatchingPolicy.MenuWeights;

/** What a volunteer may choose from, in order; {@code fitting} is how many there were in all. */
record Menu(boolean ranked, int fitting, List<Line> lines) {

    private static final int TWENTY = 20;
    private static final Comparator<Line> LONGEST_WAITING = Comparator.comparing(
                    (Line line) -> line.demand().waitingSince())
            .thenComparing(line -> line.demand().id());

    /** One need on the menu; without a score for whoever is not ranked. {@code reserved}: for its long waiting. */
    record Line(OpenDemand demand, Optional<MenuScore> score, boolean reserved) {

        int total() {
            return score.map(MenuScore::total).orElse(0);
        }
    }

    Menu {
        lines = List.copyOf(lines);
    }

    /** As they have waited, without any ranking. */
    static Menu unranked(List<Line> fitting, int limit) {
        return new Menu(
                false,
                fitting.size(),
                fitting.stream().sorted(LONGEST_WAITING).limit(limit).toList());
    }

    /** Best first; a few places are kept for what has waited longest, whatever its score. */
    static Menu ranked(List<Line> fitting, int limit, MenuWeights weights) {
        List<Line> best = fitting.stream()
                .sorted(Comparator.comparingInt((Line line) -> -line.total()).thenComparing(LONGEST_WAITING))
                .toList();
        int kept = Math.min(limit * weights.reservedOfTwenty() / TWENTY, Math.max(0, best.size() - limit));
        List<Line> lines = new ArrayList<>(best.subList(0, Math.min(limit - kept, best.size())));
        best.subList(lines.size(), best.size()).stream()
                .sorted(LONGEST_WAITING)
                .limit(kept)
                .forEach(line -> lines.add(new Line(line.demand(), line.score(), true)));
        return new Menu(true, fitting.size(), lines);
    }
}

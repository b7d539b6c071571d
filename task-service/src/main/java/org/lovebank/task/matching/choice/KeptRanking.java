package org.lovebank.task.matching.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.task.matching.Factor;
import org.lovebank.task.matching.Factor.Code;
import org.lovebank.task.matching.HardFilter;
import org.lovebank.task.matching.Ranking;
import org.lovebank.task.matching.Ranking.Candidate;

/** A ranking in the form in which it is kept: its first lines and the chosen one's, without names or sentences. */
record KeptRanking(int considered, Map<HardFilter, Integer> excluded, List<Line> lines) {

    /** As many as a page of candidates shows. */
    private static final int FIRST = 20;

    KeptRanking {
        excluded = new TreeMap<>(excluded);
        lines = List.copyOf(lines);
    }

    /** One candidate; the parts' points sum to the score. */
    record Line(UUID volunteerId, String volunteerNo, String areaPath, int rank, int score, List<Part> parts) {
        Line {
            parts = List.copyOf(parts);
        }
    }

    /** One part of a score, with the key of its sentence and the facts in it. */
    record Part(Code code, int value, int weight, int points, String sentence, Map<String, Object> facts) {
        Part {
            facts = new TreeMap<>(facts);
        }

        static Part of(Factor factor) {
            return new Part(
                    factor.code(), factor.value(), factor.weight(), factor.points(), factor.sentence(), factor.facts());
        }
    }

    /** The first of a ranking, and the one at this rank, if any. */
    static KeptRanking of(Ranking ranking, int rank) {
        List<Line> lines = new ArrayList<>();
        List<Candidate> candidates = ranking.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            if (i < FIRST || i == rank - 1) {
                lines.add(line(candidates.get(i), i + 1));
            }
        }
        return new KeptRanking(ranking.considered(), ranking.excluded(), lines);
    }

    private static Line line(Candidate candidate, int rank) {
        var volunteer = candidate.facts().volunteer();
        return new Line(
                volunteer.id(),
                volunteer.volunteerNo(),
                volunteer.area().value(),
                rank,
                candidate.score().total(),
                candidate.score().factors().stream().map(Part::of).toList());
    }
}

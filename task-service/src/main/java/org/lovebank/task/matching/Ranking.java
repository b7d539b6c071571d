package org.lovebank.task.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Candidates in order, and how many each filter took off the list. */
record Ranking(Snapshot snapshot, int considered, Map<HardFilter, Integer> excluded, List<Candidate> candidates) {

    /** Somebody who fits, with their score. */
    record Candidate(Facts facts, Score score) {}

    Ranking {
        excluded = Map.copyOf(excluded);
        candidates = List.copyOf(candidates);
    }

    /** Ranks whoever passes every filter: best score first, ties by the snapshot. */
    static Ranking of(Asked asked, Collection<Facts> all) {
        Snapshot snapshot = Snapshot.of(asked, all);
        Map<HardFilter, Integer> excluded = new EnumMap<>(HardFilter.class);
        List<Candidate> left = new ArrayList<>();
        for (Facts facts : all) {
            HardFilter.against(asked, facts)
                    .ifPresentOrElse(
                            filter -> excluded.merge(filter, 1, Integer::sum),
                            () -> left.add(new Candidate(facts, Score.of(asked, facts))));
        }
        left.sort(Comparator.comparingInt(
                        (Candidate candidate) -> -candidate.score().total())
                .thenComparing(candidate ->
                        snapshot.tieBreak(candidate.facts().volunteer().id())));
        return new Ranking(snapshot, all.size(), excluded, left);
    }
}

package org.lovebank.task.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Candidates in order, and how many each filter took off the list. */
public record Ranking(
        Snapshot snapshot, int considered, Map<HardFilter, Integer> excluded, List<Candidate> candidates) {

    /** Which rules of this build made a ranking. */
    public static final String ENGINE = "candidates-2";

    /** Somebody who fits, with their score. */
    public record Candidate(Facts facts, Score score) {}

    /** Those whom an index found, and how many it took off the list itself, by filter. */
    public record Found(List<Facts> facts, Map<HardFilter, Integer> excluded) {
        public Found {
            facts = List.copyOf(facts);
            excluded = Map.copyOf(excluded);
        }
    }

    public Ranking {
        excluded = Map.copyOf(excluded);
        candidates = List.copyOf(candidates);
    }

    /** Ranks whoever passes every filter. */
    public static Ranking of(Asked asked, Collection<Facts> all) {
        return of(asked, new Found(List.copyOf(all), Map.of()));
    }

    /** Ranks whoever passes every filter: best score first, ties by the snapshot. */
    public static Ranking of(Asked asked, Found found) {
        Snapshot snapshot = Snapshot.of(asked, found);
        Map<HardFilter, Integer> excluded = new EnumMap<>(HardFilter.class);
        excluded.putAll(found.excluded());
        List<Candidate> left = new ArrayList<>();
        for (Facts facts : found.facts()) {
            HardFilter.against(asked, facts)
                    .ifPresentOrElse(
                            filter -> excluded.merge(filter, 1, Integer::sum),
                            () -> left.add(new Candidate(facts, Score.of(asked, facts))));
        }
        left.sort(Comparator.comparingInt(
                        (Candidate candidate) -> -candidate.score().total())
                .thenComparing(candidate ->
                        snapshot.tieBreak(candidate.facts().volunteer().id())));
        int considered = left.size()
                + excluded.values().stream().mapToInt(Integer::intValue).sum();
        return new Ranking(snapshot, considered, excluded, left);
    }

    /** The place of this volunteer among the candidates, from 1 on; 0 for whoever is not among them. */
    public int rankOf(UUID volunteerId) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).facts().volunteer().id().equals(volunteerId)) {
                return i + 1;
            }
        }
        return 0;
    }
}

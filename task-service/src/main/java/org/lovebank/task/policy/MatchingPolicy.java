package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

import java.util.List;

/** What a council decides about matching: what a score weighs, how it is measured, what is never exceeded. */
public sealed interface MatchingPolicy extends PolicyContent {

    /** What each part of a matching score weighs, in thousandths. */
    record MatchingWeights(int skill, int near, int continuity, int load, int reliability, int language)
            implements MatchingPolicy {
        public MatchingWeights {
            must(skill + near + continuity + load + reliability + language == 1000, "weights sum to 1000");
            for (int weight : new int[] {skill, near, continuity, load, reliability, language}) {
                must(weight >= 0 && weight <= 500, "each weight 0 to 500");
            }
            must(load >= 50, "fairness weighs at least 50");
        }
    }

    /** How each part of a matching score is measured. */
    record MatchingFactors(
            List<Integer> skillByLevel,
            List<Integer> nearBySteps,
            int continuityFirst,
            int continuityPerVisit,
            int continuityHalvedAfterDays,
            int loadDays,
            int loadFullAtMinutes,
            int reliabilityFloor)
            implements MatchingPolicy {
        public MatchingFactors {
            skillByLevel = List.copyOf(skillByLevel);
            nearBySteps = List.copyOf(nearBySteps);
            must(skillByLevel.size() == 3 && !nearBySteps.isEmpty(), "three skill levels, at least one step");
            must(skillByLevel.stream().allMatch(MatchingPolicy::thousandths), "0 to 1000");
            must(nearBySteps.stream().allMatch(MatchingPolicy::thousandths), "0 to 1000");
            must(thousandths(continuityFirst) && thousandths(continuityPerVisit), "0 to 1000");
            must(thousandths(reliabilityFloor), "0 to 1000");
            must(continuityHalvedAfterDays > 0 && loadDays > 0 && loadFullAtMinutes > 0, "at least 1");
            must(loadDays <= 90, "at most 90 days of load");
        }
    }

    /** What matching never exceeds. */
    record MatchingLimits(int scopeSteps, int bufferMinutes, int maxPerDay, int maxPerWeek) implements MatchingPolicy {
        public MatchingLimits {
            must(scopeSteps >= 0 && bufferMinutes >= 0 && maxPerDay > 0 && maxPerWeek > 0, "at least 1");
        }
    }

    /**
     * How a way between the middles of two places is measured: from which metres on nearness counts nothing, by how many steps
     * around helpers are looked for; and the bands in which a way is told, in metres.
     */
    record MatchingDistance(List<Integer> radiusByScope, List<Integer> bands) implements MatchingPolicy {
        public MatchingDistance {
            radiusByScope = List.copyOf(radiusByScope);
            bands = List.copyOf(bands);
            must(!radiusByScope.isEmpty() && !bands.isEmpty(), "at least one radius and one band");
            must(radiusByScope.stream().allMatch(metres -> metres > 0), "metres > 0");
            must(bands.getFirst() >= 100, "no band finer than 100 metres");
            for (int i = 1; i < bands.size(); i++) {
                must(bands.get(i) > bands.get(i - 1), "each band ends further away");
            }
        }

        /** Where nearness ends, when helpers are looked for so many steps around. */
        public int radius(int scopeSteps) {
            return radiusByScope.get(Math.min(scopeSteps, radiusByScope.size() - 1));
        }
    }

    /** How long the ranking is kept that stood before whoever chose. */
    record RankingRetention(int days) implements MatchingPolicy {
        public RankingRetention {
            must(days >= 1 && days <= 3653, "days 1 to 3653");
        }
    }

    /** For which categories help without the asked language is none. */
    record MatchingLanguage(List<String> mandatoryFor) implements MatchingPolicy {
        public MatchingLanguage {
            mandatoryFor = List.copyOf(mandatoryFor);
        }
    }

    /** How a volunteer's menu is sorted, in thousandths, and when waiting and having been seen count in full. */
    record MenuWeights(
            int fit,
            int urgency,
            int waiting,
            int exposure,
            int waitingFullAtDays,
            int exposureFullAt,
            int takenCountsAs,
            int reservedOfTwenty)
            implements MatchingPolicy {
        public MenuWeights {
            must(fit + urgency + waiting + exposure == 1000, "weights sum to 1000");
            must(
                    thousandths(fit) && thousandths(urgency) && thousandths(waiting) && thousandths(exposure),
                    "0 to 1000");
            must(waitingFullAtDays > 0 && exposureFullAt > 0 && takenCountsAs >= 0, "at least 1");
            must(reservedOfTwenty >= 0 && reservedOfTwenty <= 10, "0 to 10 of twenty places");
        }
    }

    /** How many orders are arranged together: what a person's further seats cost, and how long a run is trusted. */
    record ArrangementRules(
            List<Integer> marginals,
            int keepBonus,
            int fairSeats,
            int waitingPerDay,
            int waitingMost,
            int longestDays,
            int standbyPerSeat,
            int leaseMinutes,
            int attempts)
            implements MatchingPolicy {
        public ArrangementRules {
            marginals = List.copyOf(marginals);
            must(!marginals.isEmpty() && marginals.getFirst() >= 0, "at least one marginal, not negative");
            for (int i = 1; i < marginals.size(); i++) {
                must(marginals.get(i) >= marginals.get(i - 1), "each further seat costs at least as much");
            }
            must(fairSeats >= 0 && waitingPerDay >= 0, "not negative");
            // Two needs weigh more than one that has waited, always: covering counts before waiting.
            must(waitingMost >= 0 && waitingMost < 1000, "waiting weighs less than one order more");
            must(keepBonus >= 0 && standbyPerSeat >= 0 && standbyPerSeat <= 5, "not negative, at most 5 on standby");
            must(longestDays > 0 && longestDays <= 31 && leaseMinutes > 0 && attempts > 0, "at least 1, 31 days");
        }
    }

    /** Rings of reciprocity: how long people may answer, who may be in one, and how much work the search may be. */
    record RingRules(int answerHours, int longest, int fourAfterDays, int acceptance, int steps, int mostNotes)
            implements MatchingPolicy {
        public RingRules {
            must(answerHours > 0 && answerHours <= 336, "answerHours 1 to 336");
            must(longest >= 2 && longest <= 4 && fourAfterDays >= 0, "2 to 4 people");
            must(thousandths(acceptance) && acceptance > 0, "acceptance 1 to 1000 of a thousand");
            must(steps >= 0 && steps <= 1_000_000, "at most 1,000,000 steps");
            must(mostNotes > 0 && mostNotes <= 2000, "at most 2000 notes");
        }
    }

    private static boolean thousandths(int value) {
        return value >= 0 && value <= 1000;
    }
}

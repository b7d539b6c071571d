package org.lovebank.task.matching;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lovebank.task.history.History;
import org.lovebank.task.matching.Factor.Code;
import org.lovebank.task.policy.MatchingPolicy.MatchingFactors;
import org.lovebank.task.policy.MatchingPolicy.MatchingWeights;

/** How well a volunteer fits, 0 to 1000, integers only; the points of the parts sum to the total. */
public record Score(int total, List<Factor> factors) {

    private static final int WHOLE = 1000;

    public Score {
        factors = List.copyOf(factors);
    }

    public static Score of(Asked asked, Facts facts) {
        MatchingWeights weights = asked.weights();
        List<Factor> measured = List.of(
                skill(asked, facts, weights.skill()),
                near(asked, facts, weights.near()),
                continuity(asked, facts, weights.continuity()),
                load(asked, facts, weights.load()),
                reliability(asked, facts, weights.reliability()),
                language(asked, facts, weights.language()));
        int total = measured.stream()
                        .mapToInt(factor -> factor.value() * factor.weight())
                        .sum()
                / WHOLE;
        return new Score(total, shared(measured, total));
    }

    private static Factor skill(Asked asked, Facts facts, int weight) {
        boolean certified = !asked.demand().qualificationKinds().isEmpty();
        int level = certified ? 3 : facts.skillLevel();
        int value = asked.factors().skillByLevel().get(level - 1);
        return new Factor(Code.SKILL, value, weight, 0, "SKILL." + level, Map.of());
    }

    private static Factor near(Asked asked, Facts facts, int weight) {
        if (facts.metres().isPresent()) {
            return metres(asked, facts.metres().getAsInt(), weight);
        }
        List<Integer> bySteps = asked.factors().nearBySteps();
        int step = Math.min(facts.steps(), bySteps.size() - 1);
        return new Factor(Code.NEAR, bySteps.get(step), weight, 0, "NEAR." + Math.min(step, 3), Map.of());
    }

    /** From middle to middle, told in bands only. */
    private static Factor metres(Asked asked, int metres, int weight) {
        int radius = asked.distance().radius(asked.limits().scopeSteps());
        int value = WHOLE - Math.min(WHOLE, (int) ((long) metres * WHOLE / radius));
        if (metres == 0) {
            return new Factor(Code.NEAR, value, weight, 0, "NEAR.0", Map.of());
        }
        int from = 0;
        for (int to : asked.distance().bands()) {
            if (metres <= to) {
                Map<String, Object> band = Map.of("from", kilometres(from), "to", kilometres(to));
                return new Factor(Code.NEAR, value, weight, 0, "NEAR.BAND", band);
            }
            from = to;
        }
        return new Factor(Code.NEAR, value, weight, 0, "NEAR.BEYOND", Map.of("from", kilometres(from)));
    }

    private static String kilometres(int metres) {
        return BigDecimal.valueOf(metres, 3).stripTrailingZeros().toPlainString();
    }

    private static Factor continuity(Asked asked, Facts facts, int weight) {
        History history = facts.history();
        MatchingFactors rule = asked.factors();
        if (history.visits() == 0) {
            return new Factor(Code.CONTINUITY, 0, weight, 0, "CONTINUITY.NONE", Map.of());
        }
        int value = Math.min(WHOLE, rule.continuityFirst() + rule.continuityPerVisit() * history.visits());
        boolean old = longAgo(asked, history);
        return new Factor(
                Code.CONTINUITY,
                old ? value / 2 : value,
                weight,
                0,
                old ? "CONTINUITY.OLD" : "CONTINUITY.FRESH",
                Map.of("visits", history.visits()));
    }

    static boolean longAgo(Asked asked, History history) {
        Instant fresh = asked.now().minus(Duration.ofDays(asked.factors().continuityHalvedAfterDays()));
        return history.lastVisitAt().filter(last -> last.isBefore(fresh)).isPresent();
    }

    private static Factor load(Asked asked, Facts facts, int weight) {
        int minutes = facts.history().recentMinutes();
        int value = WHOLE - Math.min(WHOLE, minutes * WHOLE / asked.factors().loadFullAtMinutes());
        return new Factor(
                Code.LOAD,
                value,
                weight,
                0,
                "LOAD",
                Map.of("minutes", minutes, "days", asked.factors().loadDays()));
    }

    /** Laplace-like: nobody starts at the top or at the bottom, and one miss does not end it. */
    private static Factor reliability(Asked asked, Facts facts, int weight) {
        History history = facts.history();
        int value = (history.kept() + 8)
                * WHOLE
                / (history.kept() + 3 * history.noShows() + history.lateWithdrawals() + 10);
        boolean unknown = history.kept() + history.noShows() + history.lateWithdrawals() == 0;
        return new Factor(
                Code.RELIABILITY,
                Math.max(asked.factors().reliabilityFloor(), value),
                weight,
                0,
                unknown ? "RELIABILITY.NEW" : "RELIABILITY.KNOWN",
                Map.of(
                        "kept", history.kept(),
                        "noShows", history.noShows(),
                        "late", history.lateWithdrawals()));
    }

    private static Factor language(Asked asked, Facts facts, int weight) {
        String wished = asked.demand().language().orElse("");
        if (wished.isEmpty()) {
            return new Factor(Code.LANGUAGE, WHOLE, weight, 0, "LANGUAGE.ANY", Map.of());
        }
        boolean spoken = facts.volunteer().languages().contains(wished);
        return new Factor(
                Code.LANGUAGE,
                spoken ? WHOLE : 0,
                weight,
                0,
                spoken ? "LANGUAGE.SPOKEN" : "LANGUAGE.NOT_SPOKEN",
                Map.of("language", wished));
    }

    /** Largest remainder: every part is rounded down, the points that are left go where most was cut off. */
    private static List<Factor> shared(List<Factor> measured, int total) {
        int[] points = measured.stream()
                .mapToInt(factor -> factor.value() * factor.weight() / WHOLE)
                .toArray();
        int left = total - IntStream.of(points).sum();
        IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) ->
                        -(measured.get(i).value() * measured.get(i).weight() % WHOLE)))
                .limit(left)
                .forEach(i -> points[i]++);
        List<Factor> shared = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            shared.add(measured.get(i).withPoints(points[i]));
        }
        return shared;
    }
}

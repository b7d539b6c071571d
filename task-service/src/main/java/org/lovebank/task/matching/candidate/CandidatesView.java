package org.lovebank.task.matching.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Language;
import org.lovebank.task.matching.Factor.Code;
import org.lovebank.task.matching.HardFilter;
import org.lovebank.task.matching.Ranking;
import org.lovebank.task.matching.Ranking.Candidate;
import org.lovebank.task.matching.Sentences;

/** Who fits a need of a wish or an order, why, and why others do not. */
@Schema(name = "Candidates")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidatesView(
        UUID id,
        @Nullable UUID needId,
        int considered,
        int remaining,
        List<StageView> funnel,
        List<CandidateView> candidates,
        int weightsVersion,
        String engine,
        String snapshot) {

    /** One filter: how many it took off the list, how many were left. */
    @Schema(name = "FunnelStage")
    record StageView(HardFilter code, int excluded, int left, String text, String rule) {}

    /** One volunteer with every part of the score; the parts' points sum to it. */
    @Schema(name = "Candidate")
    record CandidateView(
            UUID volunteerId,
            String volunteerNo,
            String maskedName,
            String areaPath,
            int rank,
            int of,
            int score,
            List<FactorView> factors) {}

    /** One part of a score: {@code value} and {@code weight} in thousandths. */
    @Schema(name = "ScoreFactor")
    record FactorView(Code code, int value, int weight, int points, String text) {}

    static CandidatesView of(
            UUID id, @Nullable UUID needId, Ranking ranking, int weightsVersion, int limit, Language language) {
        int of = ranking.candidates().size();
        List<CandidateView> shown = new ArrayList<>();
        for (Candidate candidate : ranking.candidates().subList(0, Math.min(limit, of))) {
            shown.add(candidate(candidate, shown.size() + 1, of, language));
        }
        return new CandidatesView(
                id,
                needId,
                ranking.considered(),
                of,
                funnel(ranking, language),
                shown,
                weightsVersion,
                Ranking.ENGINE,
                ranking.snapshot().name());
    }

    private static List<StageView> funnel(Ranking ranking, Language language) {
        List<StageView> funnel = new ArrayList<>();
        int left = ranking.considered();
        for (HardFilter filter : HardFilter.values()) {
            int excluded = ranking.excluded().getOrDefault(filter, 0);
            left -= excluded;
            funnel.add(new StageView(
                    filter,
                    excluded,
                    left,
                    Sentences.of("FILTER." + filter.name(), Map.of(), language),
                    filter.rule()));
        }
        return funnel;
    }

    private static CandidateView candidate(Candidate candidate, int rank, int of, Language language) {
        var volunteer = candidate.facts().volunteer();
        return new CandidateView(
                volunteer.id(),
                volunteer.volunteerNo(),
                volunteer.maskedName(),
                volunteer.area().value(),
                rank,
                of,
                candidate.score().total(),
                candidate.score().factors().stream()
                        .map(factor -> new FactorView(
                                factor.code(),
                                factor.value(),
                                factor.weight(),
                                factor.points(),
                                Sentences.of(factor.sentence(), factor.facts(), language)))
                        .toList());
    }
}

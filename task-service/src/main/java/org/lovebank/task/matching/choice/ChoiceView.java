package org.lovebank.task.matching.choice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Language;
import org.lovebank.task.matching.Factor.Code;
import org.lovebank.task.matching.HardFilter;
import org.lovebank.task.matching.Sentences;

/** The ranking that stood before whoever chose; to the chosen volunteer only their own line of it. */
@Schema(name = "KeptRanking")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChoiceView(
        UUID orderId,
        @Nullable UUID assignmentId,
        @Nullable UUID dispatchId,
        @Nullable UUID volunteerId,
        int rank,
        int of,
        String snapshot,
        int weightsVersion,
        String engine,
        @Nullable String overrideReason,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable Integer considered,
        @Nullable List<ExclusionCount> excluded,
        List<LineView> candidates) {

    /** How many a filter took off the list. */
    @Schema(name = "KeptExclusion")
    record ExclusionCount(HardFilter code, int excluded, String text, String rule) {}

    /** One candidate as ranked then; the parts' points sum to the score. */
    @Schema(name = "KeptCandidate")
    record LineView(
            UUID volunteerId, String volunteerNo, String areaPath, int rank, int score, List<PartView> factors) {}

    /** One part of a score: {@code value} and {@code weight} in thousandths. */
    @Schema(name = "KeptFactor")
    record PartView(Code code, int value, int weight, int points, String text) {}

    static ChoiceView of(Choice choice, Language language) {
        List<ExclusionCount> excluded = new ArrayList<>();
        choice.ranking()
                .excluded()
                .forEach((filter, count) -> excluded.add(new ExclusionCount(
                        filter, count, Sentences.of("FILTER." + filter.name(), Map.of(), language), filter.rule())));
        return new ChoiceView(
                choice.orderId(),
                choice.assignmentId(),
                choice.dispatchId(),
                choice.volunteerId(),
                choice.rank(),
                choice.of(),
                "sha256:" + choice.snapshotHash(),
                choice.weightsVersion(),
                choice.engine(),
                choice.overrideReason(),
                choice.askedBy(),
                choice.askedAt(),
                choice.ranking().considered(),
                excluded,
                lines(choice.ranking().lines(), language));
    }

    static ChoiceView ownLine(Choice choice, UUID volunteer, Language language) {
        List<KeptRanking.Line> own = choice.ranking().lines().stream()
                .filter(line -> line.volunteerId().equals(volunteer))
                .toList();
        return new ChoiceView(
                choice.orderId(),
                choice.assignmentId(),
                null,
                volunteer,
                choice.rank(),
                choice.of(),
                "sha256:" + choice.snapshotHash(),
                choice.weightsVersion(),
                choice.engine(),
                null,
                null,
                choice.askedAt(),
                null,
                null,
                lines(own, language));
    }

    private static List<LineView> lines(List<KeptRanking.Line> lines, Language language) {
        return lines.stream()
                .map(line -> new LineView(
                        line.volunteerId(),
                        line.volunteerNo(),
                        line.areaPath(),
                        line.rank(),
                        line.score(),
                        line.parts().stream()
                                .map(part -> new PartView(
                                        part.code(),
                                        part.value(),
                                        part.weight(),
                                        part.points(),
                                        Sentences.of(part.sentence(), part.facts(), language)))
                                .toList()))
                .toList();
    }
}

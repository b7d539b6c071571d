package org.lovebank.task.arrangement.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.matching.score.Factor;
import org.lovebank.task.arrangement.proposal.Line.LineState;

/** One line of a proposal; the points of its factors sum to the score. */
@Schema(name = "ProposalLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
        UUID id,
        UUID orderId,
        UUID volunteerId,
        Change change,
        @Nullable Instant startsAt,
        int score,
        List<PointsView> factors,
        LineState state,
        @Nullable UUID assignmentId) {

    /** How many points of the score come from this factor. */
    @Schema(name = "ProposalPoints")
    public record PointsView(Factor code, int points) {}

    static LineView of(Line line) {
        List<PointsView> factors = new ArrayList<>();
        List<Factor> codes = List.of(Factor.values());
        for (int i = 0; i < codes.size(); i++) {
            factors.add(new PointsView(codes.get(i), line.factors().get(i)));
        }
        return new LineView(
                line.id(),
                line.orderId(),
                line.volunteerId(),
                line.change(),
                line.startsAt(),
                line.score(),
                factors,
                line.state(),
                line.assignmentId());
    }
}

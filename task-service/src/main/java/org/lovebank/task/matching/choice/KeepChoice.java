package org.lovebank.task.matching.choice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.dispatch.DispatchSent;
import org.lovebank.task.matching.Ranking;
import org.lovebank.task.matching.candidate.RankForOrder;
import org.lovebank.task.matching.candidate.Ranked;
import org.lovebank.task.matching.choice.ChoiceRefusal.OverrideReasonMissing;
import org.lovebank.task.matching.choice.ChoiceRefusal.RankingChanged;
import org.lovebank.task.order.seat.SeatOffered;
import org.lovebank.task.policy.MatchingPolicy.RankingRetention;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;

/** Keeps the ranking beside each choice, in the transaction of the choice; whoever passes the first over says why. */
@ApplicationScoped
class KeepChoice {

    private final RankForOrder rankForOrder;
    private final ChoiceRepository choices;
    private final AssignmentRepository seats;
    private final VolunteerRepository volunteers;
    private final Policies policies;

    KeepChoice(
            RankForOrder rankForOrder,
            ChoiceRepository choices,
            AssignmentRepository seats,
            VolunteerRepository volunteers,
            Policies policies) {
        this.rankForOrder = rankForOrder;
        this.choices = choices;
        this.seats = seats;
        this.volunteers = volunteers;
        this.policies = policies;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void offered(@Observes SeatOffered offer) {
        Ranked ranked = rankForOrder.ranked(offer.orderId(), offer.at());
        Ranking ranking = ranked.ranking();
        String seen = offer.seen();
        if (seen != null && !seen.equals(ranking.snapshot().name())) {
            throw new Refused(
                    new RankingChanged(offer.orderId(), ranking.snapshot().name()));
        }
        int rank = ranking.rankOf(offer.volunteerId());
        if (offer.reason() == null && needsReason(offer, ranking, rank)) {
            throw new Refused(new OverrideReasonMissing(
                    offer.orderId(), rank, ranking.candidates().size()));
        }
        keep(
                ranked,
                offer.orderId(),
                offer.assignmentId(),
                null,
                offer.volunteerId(),
                offer.reason(),
                offer.by(),
                offer.at());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void sent(@Observes DispatchSent dispatch) {
        Ranked ranked = rankForOrder.ranked(dispatch.orderId(), dispatch.at());
        keep(ranked, dispatch.orderId(), null, dispatch.dispatchId(), null, null, dispatch.by(), dispatch.at());
    }

    /**
     * As good as the best of those not asked yet is the first: a tie is broken by nothing that anybody could name. Whoever wants
     * to be asked by a person is in no ranking, and asking them is no exception from one.
     */
    private boolean needsReason(SeatOffered offer, Ranking ranking, int rank) {
        if (rank == 0) {
            return !volunteers
                    .find(offer.volunteerId())
                    .map(VolunteerRow::prefersHumanDispatch)
                    .orElse(false);
        }
        Set<UUID> asked = seats.ofOrder(offer.orderId()).stream()
                .map(Assignment::volunteerId)
                .collect(Collectors.toSet());
        int score = ranking.candidates().get(rank - 1).score().total();
        return ranking.candidates().stream()
                .limit(rank - 1L)
                .anyMatch(better -> better.score().total() > score
                        && !asked.contains(better.facts().volunteer().id()));
    }

    private void keep(
            Ranked ranked,
            UUID orderId,
            @Nullable UUID assignmentId,
            @Nullable UUID dispatchId,
            @Nullable UUID volunteerId,
            @Nullable String reason,
            UUID by,
            Instant now) {
        Ranking ranking = ranked.ranking();
        int rank = volunteerId == null ? 0 : ranking.rankOf(volunteerId);
        int days = policies.content(RankingRetention.class, ranked.place(), now).days();
        choices.keep(new Choice(
                UuidCreator.getTimeOrderedEpochPlus1(),
                orderId,
                assignmentId,
                dispatchId,
                volunteerId,
                ranked.place(),
                ranking.snapshot().sha256(),
                ranked.weightsVersion(),
                Ranking.ENGINE,
                rank,
                ranking.candidates().size(),
                KeptRanking.of(ranking, rank),
                reason,
                by,
                now,
                now.plus(Duration.ofDays(days))));
    }
}

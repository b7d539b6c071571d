package org.lovebank.task.arrangement.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.lovebank.task.arrangement.proposal.AnswerRepository;
import org.lovebank.task.arrangement.proposal.Line.LineState;
import org.lovebank.task.assignment.AssignmentMoved;

/** What a volunteer answers to a seat is written beside the line that proposed it, in the same transaction. */
@ApplicationScoped
class FollowAnswers {

    private final AnswerRepository answers;
    private final Clock clock;

    FollowAnswers(AnswerRepository answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes AssignmentMoved moved) {
        answer(moved).ifPresent(state -> answers.answered(moved.assignmentId(), state, clock.instant()));
    }

    private static Optional<LineState> answer(AssignmentMoved moved) {
        return switch (moved.state()) {
            case ACCEPTED -> Optional.of(LineState.ACCEPTED);
            case DECLINED, WITHDRAWN, LATE_WITHDRAWN -> Optional.of(LineState.DECLINED);
            case TIMEOUT -> Optional.of(LineState.TIMEOUT);
            case CALLED_OFF -> Optional.of(LineState.CALLED_OFF);
            case OFFERED, CHECKED_IN, CHECKED_OUT, SUBMITTED, DISPUTED, CONFIRMED, VOIDED, NO_SHOW, RELAYED ->
                Optional.empty();
        };
    }
}

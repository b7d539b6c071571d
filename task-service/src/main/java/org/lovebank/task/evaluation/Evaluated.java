package org.lovebank.task.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.evaluation.EvaluationRefusal.EvaluationTooLate;
import org.lovebank.task.evaluation.EvaluationRefusal.NoServiceToEvaluate;
import org.lovebank.task.evaluation.EvaluationRefusal.NotConfirmedYet;
import org.lovebank.task.evaluation.EvaluationRefusal.NotYoursToEvaluate;
import org.lovebank.task.policy.VoicePolicy.EvaluationWindow;

/** A service that may be evaluated: who served whom, where, and when that was confirmed. */
record Evaluated(
        UUID assignmentId,
        UUID volunteerId,
        UUID beneficiaryId,
        UUID requestedBy,
        AreaPath area,
        String categoryCode,
        String state,
        @Nullable Instant confirmedAt) {

    static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN
    };

    private static final String CONFIRMED = "CONFIRMED";

    /** Whose opinion it is that this caller brings. */
    Side side(Caller caller, EvaluationRequest asked) {
        if (caller.is(volunteerId)) {
            return Side.VOLUNTEER;
        }
        if (caller.is(beneficiaryId) || caller.is(requestedBy)) {
            return Side.RECIPIENT;
        }
        if (!inCareOf(caller)) {
            throw new Refused(new NoServiceToEvaluate(assignmentId));
        }
        if (asked.side() == null || asked.channelOrApp() == EvaluationChannel.APP) {
            throw new Refused(new NotYoursToEvaluate(assignmentId));
        }
        return asked.side();
    }

    void mustBeOpen(EvaluationWindow rule, Instant now) {
        if (!state.equals(CONFIRMED) || confirmedAt == null) {
            throw new Refused(new NotConfirmedYet(assignmentId, state));
        }
        Instant until = confirmedAt.plus(java.time.Duration.ofDays(rule.days()));
        if (now.isAfter(until)) {
            throw new Refused(new EvaluationTooLate(until));
        }
    }

    /** Whom an opinion of this side is about. */
    UUID target(Side side) {
        return switch (side) {
            case RECIPIENT -> volunteerId;
            case VOLUNTEER -> beneficiaryId;
        };
    }

    boolean isParty(Caller caller) {
        return caller.is(volunteerId) || caller.is(beneficiaryId) || caller.is(requestedBy);
    }

    boolean inCareOf(Caller caller) {
        return caller.holdsIn(area, STAFF);
    }
}

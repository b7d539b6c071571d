package org.lovebank.timebank.simulation;

import org.lovebank.problem.Refusal;

/** Why the past is not read once more. */
sealed interface SimulationRefusal extends Refusal {

    /** Ends before it begins, or in the future, or is longer than a simulation may be. */
    record SimulationPeriodWrong(int mostDays) implements SimulationRefusal {}

    /** The branch's past is longer than is read in one request. */
    record SimulationTooLarge(int mostTransfers) implements SimulationRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}

package org.lovebank.matching;

/**
 * How much better any plan could be at most: proven upper bounds, 0 where none was computed.
 *
 * @param coveredBound no plan covers more orders
 * @param urgentBound no plan covers more urgent orders
 * @param objectiveBound no plan reaches more points
 * @param coverage covered ÷ coveredBound in thousandths, rounded down: "at least so much of what is possible"
 * @param objective points ÷ objectiveBound in hundred-thousandths, rounded down
 */
public record Certificate(int coveredBound, int urgentBound, long objectiveBound, int coverage, int objective) {}

package org.lovebank.timebank.ledger.chart;

/**
 * The way of value from one branch's books into another's: what the giver's branch then owes, and what the taker's
 * branch then has to get. Two ledger accounts of the kind CLEARING_TIME, mirrors of each other.
 */
public record Passage(long giversSide, long takersSide) {}

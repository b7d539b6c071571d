package org.lovebank.timebank.coverage;

/**
 * The numbers by which the forecast speaks up: after how many months without movement a holder is dormant, at what share of
 * the cap a holder is warned, and from how many months to clear on the council is told.
 */
record CoveragePolicy(int version, int dormantMonths, int capWarningPercent, int alertMonths) {}

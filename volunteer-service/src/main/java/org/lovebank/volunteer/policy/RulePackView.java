package org.lovebank.volunteer.policy;

import java.time.LocalDate;
import java.util.List;

/** One mechanism's rules as they hold at a place on a day; each with its version, its area and its source. */
record RulePackView(String mechanism, String areaPath, LocalDate onDay, List<PolicyView> rules) {}

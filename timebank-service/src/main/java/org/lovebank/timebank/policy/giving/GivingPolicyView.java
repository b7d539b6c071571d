package org.lovebank.timebank.policy.giving;

import java.time.LocalDate;

/** A version of the rules of giving as everybody may read it, with its source. */
public record GivingPolicyView(int version, String code, LocalDate effectiveOn, GivingRules content, String source) {}

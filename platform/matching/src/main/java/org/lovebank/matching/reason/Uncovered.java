package org.lovebank.matching.reason;

import java.util.Optional;
import java.util.UUID;
import org.lovebank.matching.filter.Funnel;

/** An order that is not covered: why, how many were left after each filter, and the smallest change that would help. */
public record Uncovered(UUID order, ReasonCode reason, Funnel funnel, Optional<Relaxation> relaxation) {}

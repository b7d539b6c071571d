package org.lovebank.matching.reason;

import java.util.Optional;
import java.util.UUID;
import org.lovebank.matching.filter.Funnel;

/**
 * An order that is not covered: why, and how many were left after each filter.
 *
 * @param lawful how many pass everything that may not be loosened; with fewer than the least headcount nothing helps
 * @param relaxation the smallest change that would help beside the plan, if one within reach does
 */
public record Uncovered(UUID order, ReasonCode reason, Funnel funnel, int lawful, Optional<Relaxation> relaxation) {}

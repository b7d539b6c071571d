package org.lovebank.task.matching.candidate;

import org.lovebank.access.AreaPath;
import org.lovebank.task.matching.Ranking;

/** An order's ranking, where the order is served, and which version of the weights made it. */
public record Ranked(Ranking ranking, AreaPath place, int weightsVersion) {}

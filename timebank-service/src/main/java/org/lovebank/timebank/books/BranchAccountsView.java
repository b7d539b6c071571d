package org.lovebank.timebank.books;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.audit.TrialBalance.Line;

/** A branch's own accounts at one moment; a balance below zero is what was issued. */
public record BranchAccountsView(UUID branchId, Instant at, List<Line> accounts) {}

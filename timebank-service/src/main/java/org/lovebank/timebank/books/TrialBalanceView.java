package org.lovebank.timebank.books;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.audit.TrialBalance.UnitBalance;

/** The books of some branches at one moment; {@code sum} of each unit is zero. */
public record TrialBalanceView(Instant at, List<UUID> branches, List<UnitBalance> units) {}

package org.lovebank.timebank.books;

import java.time.Instant;
import java.util.List;
import org.lovebank.timebank.ledger.audit.Check;
import org.lovebank.timebank.ledger.audit.LaneReport;

/** Whether the ledger is sound, lane by lane and check by check. */
public record VerificationView(boolean ok, Instant at, List<LaneReport> lanes, List<Check> checks) {}

package org.lovebank.timebank.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.Branch;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.clearing.ClearingRefusal.ClearingPairNotFound;
import org.lovebank.timebank.clearing.ClearingRefusal.ClearingStatementTooLarge;
import org.lovebank.timebank.clearing.ClearingRefusal.NoSuchMonth;
import org.lovebank.timebank.clearing.ClearingStatement.PairInMonth;
import org.lovebank.timebank.ledger.chart.PastBalances;
import org.lovebank.timebank.ledger.chart.PastBalances.PastLine;

/** Writes a branch's clearing of one month; the same month is always written alike, for the journal does not change. */
@ApplicationScoped
class WriteClearingStatement {

    private static final int MOST_PAIRS = 1_000;
    private static final int MOST_LINES = 5_000;

    private final KeepPairs keepPairs;
    private final ClearingPairRepository pairs;
    private final BranchRepository branches;
    private final PastBalances past;
    private final ClearingLineRepository journal;
    private final Clock clock;

    WriteClearingStatement(
            KeepPairs keepPairs,
            ClearingPairRepository pairs,
            BranchRepository branches,
            PastBalances past,
            ClearingLineRepository journal,
            Clock clock) {
        this.keepPairs = keepPairs;
        this.pairs = pairs;
        this.branches = branches;
        this.past = past;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    ClearingStatement by(Caller caller, UUID branchId, String month, Optional<UUID> counterparty) {
        keepPairs.mustReach(caller, branchId);
        Instant now = clock.instant();
        YearMonth asked = month(month, now);
        List<PairInMonth> found = pairs.page(branchId, Optional.empty(), MOST_PAIRS).stream()
                .filter(pair -> counterparty
                        .map(other -> pair.counterpartyOf(branchId).equals(other))
                        .orElse(true))
                .map(pair -> inMonth(pair, branchId, asked, counterparty.isPresent()))
                .toList();
        if (counterparty.isPresent() && found.isEmpty()) {
            throw new Refused(new ClearingPairNotFound());
        }
        return new ClearingStatement(branchId, asked.toString(), Time.DAYS.getId(), now, found);
    }

    private PairInMonth inMonth(ClearingPair pair, UUID branch, YearMonth month, boolean withLines) {
        long account = pair.accountOf(branch);
        PastLine opening = past.lastLine(account, lastMomentBefore(month));
        PastLine closing = past.lastLine(account, lastMomentBefore(month.plusMonths(1)));
        long count = closing.number() - opening.number();
        if (withLines && count > MOST_LINES) {
            throw new Refused(new ClearingStatementTooLarge(count, MOST_LINES));
        }
        long sent = journal.sent(account, opening.number(), closing.number());
        UUID other = pair.counterpartyOf(branch);
        return new PairInMonth(
                other,
                branches.findByIdOptional(other).map(Branch::name).orElse(""),
                opening.balance(),
                sent,
                sent - (closing.balance() - opening.balance()),
                closing.balance(),
                count,
                pair.limitMinutes(),
                withLines ? journal.lines(account, opening.number(), closing.number()) : null);
    }

    private static Instant lastMomentBefore(YearMonth month) {
        return month.atDay(1).atStartOfDay(Time.DAYS).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private static YearMonth month(String text, Instant now) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (!month.isAfter(YearMonth.from(now.atZone(Time.DAYS)))) {
                return month;
            }
        } catch (DateTimeException wrong) {
            throw new Refused(new NoSuchMonth());
        }
        throw new Refused(new NoSuchMonth());
    }
}

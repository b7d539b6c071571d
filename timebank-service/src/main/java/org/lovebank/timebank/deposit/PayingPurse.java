package org.lovebank.timebank.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.branch.BranchRepository;
import org.lovebank.timebank.giving.PayingBranches;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.ClearingPositions;
import org.lovebank.timebank.ledger.chart.FundingPostings.Abroad;
import org.lovebank.timebank.ledger.chart.FundingPostings.Funding;

/** Which pool or fund pays for a record: that of the branch where help was given, whichever branch the helper belongs to. */
@ApplicationScoped
class PayingPurse {

    private final BranchRepository branches;
    private final PayingBranches payingBranches;
    private final ClearingPositions positions;

    PayingPurse(BranchRepository branches, PayingBranches payingBranches, ClearingPositions positions) {
        this.branches = branches;
        this.payingBranches = payingBranches;
        this.positions = positions;
    }

    Funding.FromPurse of(Deposit deposit, Bank helper) {
        UUID payer = branches.nearestTo(new AreaPath(deposit.areaPath())).id();
        Abroad abroad = payingBranches.between(payer, helper.at().id()).orElse(null);
        return new Funding.FromPurse(kind(deposit), abroad);
    }

    /** Why it did not pay: it was too short, or the limit between the two branches was met. */
    String reason(Deposit deposit, Bank helper) {
        Funding.FromPurse from = of(deposit, helper);
        Abroad abroad = from.abroad();
        Books books = abroad == null ? helper.branch() : abroad.branch();
        long purse = books.of(from.purse());
        long there = positions.of(List.of(purse)).getOrDefault(purse, 0L);
        if (abroad != null && there >= deposit.minutes()) {
            return "CLEARING_LIMIT_REACHED";
        }
        return from.purse() == AccountKind.POOL_TIME ? "POOL_TOO_SHORT" : "GRANT_FUND_TOO_SHORT";
    }

    private static AccountKind kind(Deposit deposit) {
        return deposit.funding().source() == FundingSource.GRANT ? AccountKind.GRANT_FUND : AccountKind.POOL_TIME;
    }
}

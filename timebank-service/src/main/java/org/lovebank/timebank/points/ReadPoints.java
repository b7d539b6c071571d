package org.lovebank.timebank.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.account.ReadAccounts;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.points.PointLots.Lot;

/** Shows the lots of an account to those who may see the account. */
@ApplicationScoped
class ReadPoints {

    private final ReadAccounts accounts;
    private final Chart chart;
    private final ReckonPoints reckon;

    ReadPoints(ReadAccounts accounts, Chart chart, ReckonPoints reckon) {
        this.accounts = accounts;
        this.chart = chart;
        this.reckon = reckon;
    }

    /** The lots with something left, the oldest first, beyond a number. */
    List<PointsLotView> of(Caller caller, UUID accountId, long after, int limit) {
        UUID account = accounts.visible(caller, accountId).id();
        Books holder = chart.member(account).orElseThrow(() -> new Refused(new AccountNotFound()));
        if (!holder.accounts().containsKey(AccountKind.PTS_AVAILABLE)) {
            // A team has no points, so it has no lots of them.
            return List.of();
        }
        return reckon.of(holder).lots().stream()
                .filter(lot -> lot.left() > 0 && lot.grant().seq() > after)
                .limit(limit)
                .map(this::view)
                .toList();
    }

    private PointsLotView view(Lot lot) {
        PointsMove grant = lot.grant();
        return new PointsLotView(
                grant.id(),
                grant.kind(),
                grant.change(),
                lot.left(),
                ReckonPoints.dayOf(grant),
                reckon.expiryOf(grant).orElse(null),
                grant.policyVersion(),
                grant.seq());
    }
}

package org.lovebank.timebank.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lovebank.http.Time;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.policy.Policies;

/** Reckons what is left of a holder's lots of points, and until when. */
@ApplicationScoped
class ReckonPoints {

    private static final int PAGE = 1000;

    private final PointsRepository journal;
    private final Policies policies;

    ReckonPoints(PointsRepository journal, Policies policies) {
        this.journal = journal;
        this.policies = policies;
    }

    PointLots of(Books holder) {
        long account = holder.of(AccountKind.PTS_AVAILABLE);
        PointLots lots = new PointLots();
        List<PointsMove> page;
        do {
            page = journal.moves(account, lots.version(), PAGE);
            page.forEach(lots::apply);
        } while (page.size() == PAGE);
        return lots;
    }

    /** The first day on which a grant is no longer there, by the policy under which it was granted. */
    Optional<LocalDate> expiryOf(PointsMove grant) {
        return policies.rulesOf(grant.policyVersion()).flatMap(rules -> rules.expiryOf(dayOf(grant)));
    }

    static LocalDate dayOf(PointsMove grant) {
        return LocalDate.ofInstant(grant.recordedAt(), Time.DAYS);
    }
}

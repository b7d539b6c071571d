package org.lovebank.timebank.giving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.ledger.chart.ClearingAccounts;
import org.lovebank.timebank.ledger.chart.FundingPostings.Abroad;

/** Finds the way from a branch that pays for help to the branch of whoever helped. */
@ApplicationScoped
public class PayingBranches {

    private final Chart chart;
    private final ClearingAccounts clearing;

    PayingBranches(Chart chart, ClearingAccounts clearing) {
        this.chart = chart;
        this.clearing = clearing;
    }

    /** Empty when a branch pays for its own volunteer. */
    public Optional<Abroad> between(UUID payer, UUID helper) {
        return clearing.between(payer, helper).map(way -> new Abroad(chart.branch(payer), way));
    }
}

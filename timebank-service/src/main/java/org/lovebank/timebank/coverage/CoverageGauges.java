package org.lovebank.timebank.coverage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** The newest forecasts of all branches together, for whoever watches the house. */
@ApplicationScoped
class CoverageGauges {

    private final CoverageRepository snapshots;
    private volatile CoverageTotals totals = new CoverageTotals(0, 0, 0);

    CoverageGauges(CoverageRepository snapshots, MeterRegistry figures) {
        this.snapshots = snapshots;
        Gauge.builder("lovebank.coverage.liability.minutes", this, it -> it.totals.liability())
                .description("Minutes available and pending, all branches")
                .register(figures);
        Gauge.builder("lovebank.coverage.capacity.minutes", this, it -> it.totals.capacity())
                .description("Minutes served in 30 days, all branches")
                .register(figures);
        Gauge.builder("lovebank.coverage.months.to.clear", this, it -> it.totals.months())
                .description("Liability by capacity; not a number while nobody serves")
                .register(figures);
        Gauge.builder("lovebank.coverage.branches.beyond.policy", this, it -> it.totals.beyond())
                .description("Branches whose months to clear pass their policy")
                .register(figures);
    }

    void refresh() {
        totals = snapshots.totals();
    }
}

package org.lovebank.timebank.coverage;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The newest forecasts of all branches together, for whoever watches the house. */
@ApplicationScoped
class CoverageGauges {

    private static final String TOTALS = """
            select coalesce(sum(n.available_minutes + n.pending_minutes), 0) as liability,
                   coalesce(sum(n.capacity_minutes), 0) as capacity,
                   count(*) filter (where n.available_minutes + n.pending_minutes > p.alert_months * n.capacity_minutes)
                     as beyond
              from (select distinct on (branch_id) * from coverage_snapshot order by branch_id, taken_on desc) as n
              join coverage_policy p on p.version = n.policy_version
            """;

    private final AgroalDataSource database;
    private volatile Totals totals = new Totals(0, 0, 0);

    CoverageGauges(AgroalDataSource database, MeterRegistry figures) {
        this.database = database;
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
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(TOTALS);
                ResultSet row = select.executeQuery()) {
            row.next();
            totals = new Totals(row.getLong("liability"), row.getLong("capacity"), row.getLong("beyond"));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private record Totals(long liability, long capacity, long beyond) {

        double months() {
            return capacity == 0 ? Double.NaN : (double) liability / capacity;
        }
    }
}

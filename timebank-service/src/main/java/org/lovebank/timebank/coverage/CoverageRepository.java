package org.lovebank.timebank.coverage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The daily snapshots, their policies, and who was told what; always in the caller's transaction, if there is one. */
@ApplicationScoped
class CoverageRepository {

    private static final String POLICY = """
            select version, dormant_months, cap_warning_percent, alert_months from coverage_policy
             where code in (?, 'DEFAULT') and effective_on <= ? order by code = 'DEFAULT', effective_on desc limit 1""";
    private static final String KEEP = """
            insert into coverage_snapshot values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (branch_id, taken_on) do update set
              available_minutes = excluded.available_minutes, pending_minutes = excluded.pending_minutes,
              capacity_minutes = excluded.capacity_minutes, holders = excluded.holders,
              dormant_holders = excluded.dormant_holders, age_known_holders = excluded.age_known_holders,
              sixty_plus_holders = excluded.sixty_plus_holders, points_liability = excluded.points_liability,
              stock_points = excluded.stock_points, stock_minutes = excluded.stock_minutes,
              policy_version = excluded.policy_version, taken_at = excluded.taken_at""";
    private static final String NEWEST = """
            select s.*, p.version, p.dormant_months, p.cap_warning_percent, p.alert_months
              from coverage_snapshot s join coverage_policy p on p.version = s.policy_version
             where s.branch_id = ? and s.taken_on < ? order by s.taken_on desc limit ?""";

    private static final String TOTALS = """
            select coalesce(sum(n.available_minutes + n.pending_minutes), 0) as liability,
                   coalesce(sum(n.capacity_minutes), 0) as capacity,
                   count(*) filter (where n.available_minutes + n.pending_minutes > p.alert_months * n.capacity_minutes)
                     as beyond
              from (select distinct on (branch_id) * from coverage_snapshot order by branch_id, taken_on desc) as n
              join coverage_policy p on p.version = n.policy_version
            """;

    private final AgroalDataSource database;

    CoverageRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** The policy of a pack on a day, else the default one. */
    CoveragePolicy policy(String pack, LocalDate day) {
        return ask(POLICY, row -> policy(row), pack, day).getFirst();
    }

    /** A day's later measure replaces its earlier one. */
    void keep(CoverageFigures figures) {
        change(
                KEEP,
                figures.branchId(),
                figures.takenOn(),
                figures.availableMinutes(),
                figures.pendingMinutes(),
                figures.capacityMinutes(),
                figures.holders(),
                figures.dormantHolders(),
                figures.ageKnownHolders(),
                figures.sixtyPlusHolders(),
                figures.pointsLiability(),
                figures.stockPoints(),
                figures.stockMinutes(),
                figures.policy().version(),
                CoverageFiguresRepository.utc(figures.takenAt()));
    }

    /** Snapshots of a branch before a day, the newest first. */
    List<CoverageFigures> before(UUID branch, LocalDate day, int limit) {
        return ask(NEWEST, CoverageRepository::figures, branch, day, limit);
    }

    CoverageTotals totals() {
        return ask(
                        TOTALS,
                        row -> new CoverageTotals(
                                row.getLong("liability"), row.getLong("capacity"), row.getLong("beyond")))
                .getFirst();
    }

    /** Measuring a branch is done by one at a time, until this transaction ends. */
    void oneAtATime(UUID branch) {
        ask("select pg_advisory_xact_lock(hashtextextended(?, 106))", _ -> true, branch.toString());
    }

    /** Whether the caller is the one who tells this; false when it was told before, or is being told. */
    boolean claims(String nudge, UUID subject, String period, Instant at) {
        return change(
                        "insert into nudge values (?, ?, ?, ?) on conflict do nothing",
                        nudge,
                        subject,
                        period,
                        CoverageFiguresRepository.utc(at))
                == 1;
    }

    boolean claimed(String nudge, UUID subject, String period) {
        String sql = "select true from nudge where kind = ? and subject_id = ? and period = ?";
        return !ask(sql, _ -> true, nudge, subject, period).isEmpty();
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private <T> List<T> ask(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static CoverageFigures figures(ResultSet row) throws SQLException {
        return new CoverageFigures(
                row.getObject("branch_id", UUID.class),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getLong("available_minutes"),
                row.getLong("pending_minutes"),
                row.getLong("capacity_minutes"),
                row.getLong("holders"),
                row.getLong("dormant_holders"),
                row.getLong("age_known_holders"),
                row.getLong("sixty_plus_holders"),
                row.getLong("points_liability"),
                row.getLong("stock_points"),
                row.getLong("stock_minutes"),
                policy(row));
    }

    private static CoveragePolicy policy(ResultSet row) throws SQLException {
        return new CoveragePolicy(
                row.getInt("version"),
                row.getInt("dormant_months"),
                row.getInt("cap_warning_percent"),
                row.getInt("alert_months"));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}

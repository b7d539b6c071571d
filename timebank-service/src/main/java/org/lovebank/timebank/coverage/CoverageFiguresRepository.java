package org.lovebank.timebank.coverage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lovebank.http.Time;

/** Measures a branch in one statement, and so at one moment; as long as the branch has holders, once a day. */
@ApplicationScoped
class CoverageFiguresRepository {

    private static final Duration TRAILING = Duration.ofDays(30);
    private static final String MEASURE = """
            with books as (
              select k.kind, k.account_id, k.id, b.credits - b.debits as balance, b.version
                from ledger_account k join account_balance b on b.ledger_account = k.id and b.stripe = 0
               where k.branch_id = ? and k.account_id is not null),
            holders as (
              select a.id, g.age_band,
                     coalesce((select t.recorded_at from transfer t where t.credit_account = k.id
                                  and t.credit_stripe = 0 and t.credit_seq = k.version),
                              (select t.recorded_at from transfer t where t.debit_account = k.id
                                  and t.debit_stripe = 0 and t.debit_seq = k.version),
                              a.opened_at) as moved_at
                from account a join books k on k.account_id = a.id and k.kind = 2
                left join holder_age g on g.owner_id = a.owner_id
               where a.status <> 'CLOSED' and a.owner_type = 'VOLUNTEER')
            select (select coalesce(sum(balance), 0) from books where kind = 2) as available,
                   (select coalesce(sum(balance), 0) from books where kind = 1) as pending,
                   (select coalesce(sum(balance), 0) from books where kind in (4, 5)) as points,
                   (select coalesce(sum(d.minutes), 0)
                      from deposit d join account a on a.owner_id = d.volunteer_id and a.branch_id = ?
                     where d.reached in ('PENDING', 'AVAILABLE') and d.served_to > ? and d.served_to <= ?) as capacity,
                   (select count(*) from holders) as holders,
                   (select count(*) from holders where moved_at < ?) as dormant,
                   (select count(*) from holders where age_band <> 'UNKNOWN') as age_known,
                   (select count(*) from holders where age_band = '60_PLUS') as sixty_plus,
                   (select coalesce(sum(price * stock), 0) from catalog_item
                     where branch_id = ? and offered and unit = 'PTS') as stock_points,
                   (select coalesce(sum(price * stock), 0) from catalog_item
                     where branch_id = ? and offered and unit = 'MIN') as stock_minutes
            """;

    private final AgroalDataSource database;

    CoverageFiguresRepository(AgroalDataSource database) {
        this.database = database;
    }

    CoverageFigures of(UUID branch, CoveragePolicy policy, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement measure = connection.prepareStatement(MEASURE)) {
            measure.setObject(1, branch);
            measure.setObject(2, branch);
            measure.setObject(3, utc(now.minus(TRAILING)));
            measure.setObject(4, utc(now));
            measure.setObject(5, utc(dormantBefore(policy, now)));
            measure.setObject(6, branch);
            measure.setObject(7, branch);
            try (ResultSet row = measure.executeQuery()) {
                row.next();
                return new CoverageFigures(
                        branch,
                        LocalDate.ofInstant(now, Time.DAYS),
                        now,
                        row.getLong("available"),
                        row.getLong("pending"),
                        row.getLong("capacity"),
                        row.getLong("holders"),
                        row.getLong("dormant"),
                        row.getLong("age_known"),
                        row.getLong("sixty_plus"),
                        row.getLong("points"),
                        row.getLong("stock_points"),
                        row.getLong("stock_minutes"),
                        policy);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Who has not moved since then is dormant. */
    static Instant dormantBefore(CoveragePolicy policy, Instant now) {
        return now.atZone(Time.DAYS).minusMonths(policy.dormantMonths()).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

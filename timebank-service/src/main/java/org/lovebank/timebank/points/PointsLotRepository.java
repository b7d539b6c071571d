package org.lovebank.timebank.points;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.timebank.ledger.AccountKind;

/** The lots that will expire, as far as the journal was followed. */
@ApplicationScoped
class PointsLotRepository {

    private static final String CREDITS = """
            select t.id, t.amount, t.policy_version, t.recorded_at, a.account_id,
                   t.kind in (7, 8) or (t.kind = 9 and o.kind <> 14) as back
              from transfer t join ledger_account a on a.id = t.credit_account and a.kind = :kind
              left join transfer o on t.kind = 9 and o.id = t.ref_id
             where t.lane = :lane and t.seq > :after and t.seq <= :upTo order by t.seq""";
    private static final String LATE = """
            select lot_id, account_id, expires_on,
                   case when expires_on <= :in7 then 7 when expires_on <= :in30 then 30 else 90 end as days
              from points_lot
             where not settled and expires_on > :today and expires_on <= :in90
               and case when expires_on <= :in7 then 7 when expires_on <= :in30 then 30 else 90 end
                   < coalesce(told_days, 1000)
             order by expires_on, lot_id limit :limit""";

    private final EntityManager database;

    PointsLotRepository(EntityManager database) {
        this.database = database;
    }

    /** How far a lane was followed; empty when somebody else is following it. */
    Optional<Long> lockFollower(int lane) {
        @SuppressWarnings("unchecked")
        List<Number> found = database.createNativeQuery(
                        "select seq from points_follower where lane = :lane for update skip locked", Long.class)
                .setParameter("lane", lane)
                .getResultList();
        return found.stream().map(Number::longValue).findFirst();
    }

    long headOf(int lane) {
        return ((Number) database.createNativeQuery(
                                "select coalesce(max(seq), 0) from transfer where lane = :lane", Long.class)
                        .setParameter("lane", lane)
                        .getSingleResult())
                .longValue();
    }

    void followed(int lane, long seq) {
        database.createNativeQuery("update points_follower set seq = :seq where lane = :lane")
                .setParameter("seq", seq)
                .setParameter("lane", lane)
                .executeUpdate();
    }

    /** What came to holders' available points in a stretch of a lane. */
    List<Credit> credits(int lane, long after, long upTo) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(CREDITS)
                .setParameter("kind", AccountKind.PTS_AVAILABLE.code())
                .setParameter("lane", lane)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
        return rows.stream()
                .map(row -> new Credit(
                        (UUID) row[0],
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).intValue(),
                        (java.time.Instant) row[3],
                        (UUID) row[4],
                        (Boolean) row[5]))
                .toList();
    }

    void keep(Credit lot, LocalDate grantedOn, LocalDate expiresOn) {
        database.createNativeQuery("""
                        insert into points_lot (lot_id, account_id, points, granted_on, expires_on, policy_version)
                        values (:lot, :account, :points, :granted, :expires, :policy) on conflict do nothing""")
                .setParameter("lot", lot.id())
                .setParameter("account", lot.accountId())
                .setParameter("points", lot.points())
                .setParameter("granted", grantedOn)
                .setParameter("expires", expiresOn)
                .setParameter("policy", lot.policyVersion())
                .executeUpdate();
    }

    /** Something came back to a holder: a lot that had nothing left may have some again. */
    void unsettle(UUID account) {
        database.createNativeQuery("update points_lot set settled = false where account_id = :account and settled")
                .setParameter("account", account)
                .executeUpdate();
    }

    void settle(UUID lot) {
        database.createNativeQuery("update points_lot set settled = true where lot_id = :lot")
                .setParameter("lot", lot)
                .executeUpdate();
    }

    /** Lots whose day has come, those of one holder side by side. */
    List<Due> due(LocalDate today, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select lot_id, account_id, expires_on, 0 as days from points_lot
                         where not settled and expires_on <= :today order by expires_on, lot_id limit :limit""")
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(PointsLotRepository::due).toList();
    }

    /** Lots of which the holder must be told once more: 90, 30 or 7 days are left. */
    List<Due> toBeTold(LocalDate today, int limit) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(LATE)
                .setParameter("today", today)
                .setParameter("in7", today.plusDays(7))
                .setParameter("in30", today.plusDays(30))
                .setParameter("in90", today.plusDays(90))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(PointsLotRepository::due).toList();
    }

    /** True once per lot and threshold. */
    boolean told(UUID lot, int days) {
        return database.createNativeQuery(
                                "update points_lot set told_days = :days where lot_id = :lot and coalesce(told_days, 1000) > :days")
                        .setParameter("days", days)
                        .setParameter("lot", lot)
                        .executeUpdate()
                == 1;
    }

    private static Due due(Object[] row) {
        return new Due((UUID) row[0], (UUID) row[1], (LocalDate) row[2], ((Number) row[3]).intValue());
    }

    /** A credit of available points; {@code back}: to the lots that it came from, so no lot of its own. */
    record Credit(
            UUID id, long points, int policyVersion, java.time.Instant recordedAt, UUID accountId, boolean back) {}

    /** A lot whose end is near ({@code days} left, by the thresholds) or has come. */
    record Due(UUID lot, UUID account, LocalDate expiresOn, int days) {}
}

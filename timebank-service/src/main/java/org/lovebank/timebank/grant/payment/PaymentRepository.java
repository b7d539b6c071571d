package org.lovebank.timebank.grant.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The months of grants. */
@ApplicationScoped
public class PaymentRepository implements PanacheRepositoryBase<Payment, UUID> {

    Optional<Payment> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The months of a grant, the oldest first, after a month. */
    public List<GrantPaymentView> of(UUID grant, Optional<YearMonth> after, int limit) {
        LocalDate from = after.map(month -> month.atDay(1)).orElse(LocalDate.EPOCH);
        return find("grantId = ?1 and month > ?2 order by month", grant, from).page(0, limit).list().stream()
                .map(payment -> payment.view())
                .toList();
    }

    /** Every month up to this one that an active grant of an active programme has no row for yet. */
    int makeDue(YearMonth thisMonth, Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into grant_payment (id, grant_id, programme_id, branch_id, account_id, month, minutes,
                                                   attempt, state, changed_at, version)
                        select gen_random_uuid(), g.id, p.id, p.branch_id, g.account_id, m.month::date,
                               p.minutes_per_month, 1, 'DUE', :now, 0
                          from minute_grant g join grant_programme p on p.id = g.programme_id
                          cross join lateral generate_series(
                            greatest(g.from_month, p.from_month)::timestamp,
                            least(g.until_month, p.until_month, cast(:month as date))::timestamp,
                            interval '1 month') as m (month)
                         where g.state = 'ACTIVE' and p.state = 'ACTIVE'
                           and not exists (select from grant_payment x where x.programme_id = p.id
                                              and x.account_id = g.account_id and x.month = m.month::date)
                         order by g.id, m.month limit :limit
                        on conflict (programme_id, account_id, month) do nothing""")
                .setParameter("now", now)
                .setParameter("month", thisMonth.atDay(1))
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** What is to be paid: at once when it is due, later again when the fund was empty. */
    List<UUID> open(Instant waitingSince, int limit) {
        return find("state = 'DUE' or (state = 'WAITING' and changedAt < ?1) order by changedAt, id", waitingSince)
                .page(0, limit)
                .list()
                .stream()
                .map(Payment::id)
                .toList();
    }
}

package org.lovebank.volunteer.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.invitation.InvitationRefusal.InvitedAlready;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    Optional<Invitation> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Invitation> in(AreaPath place, Optional<InvitationState> state, UUID after, int limit) {
        String here = "(areaPath = ?1 or areaPath like ?2) and id > ?3";
        return state.map(one -> find(here + " and state = ?4 order by id", place.value(), place + ".%", after, one))
                .orElseGet(() -> find(here + " order by id", place.value(), place + ".%", after))
                .page(Page.ofSize(limit))
                .list();
    }

    List<Invitation> of(UUID personId, UUID after, int limit) {
        return find("personId = ?1 and id > ?2 order by id", personId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<UUID> overdue(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from Invitation where state = ?1 and expiresAt <= ?2 order by expiresAt, id",
                        UUID.class)
                .setParameter(1, InvitationState.OPEN)
                .setParameter(2, now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Each person counts once in a community, with the newest answer. */
    List<Coverage> coverage(AreaPath place) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        with newest as (
                          select distinct on (area_path, person_id) area_path, person_id, state
                            from invitation
                           where area_path = ?1 or area_path like ?2
                           order by area_path, person_id, invited_at desc)
                        select n.area_path, count(*),
                               count(*) filter (where n.state = 'OPEN'),
                               count(*) filter (where n.state = 'ACCEPTED'),
                               count(*) filter (where n.state = 'DECLINED'),
                               count(*) filter (where n.state = 'LAPSED'),
                               count(v.id)
                          from newest n
                          left join volunteer v on v.id = n.person_id
                               and v.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED')
                         group by n.area_path order by n.area_path""")
                .setParameter(1, place.value())
                .setParameter(2, place + ".%")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Coverage.of(
                        String.valueOf(row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    void forgetOf(UUID personId) {
        delete("personId", personId);
    }

    /** Deletes what was answered, or lapsed, before that moment. */
    int forgetEndedBefore(Instant moment, int most) {
        return getEntityManager()
                .createNativeQuery("delete from invitation where id in (select id from invitation where state <> 'OPEN'"
                        + " and coalesce(answered_at, expires_at) < ?1 order by id limit ?2 for update skip locked)")
                .setParameter(1, moment.atOffset(ZoneOffset.UTC))
                .setParameter(2, most)
                .executeUpdate();
    }

    void keep(Invitation invitation) {
        try {
            persistAndFlush(invitation);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new InvitedAlready());
        }
    }
}

package org.lovebank.volunteer.relation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.relation.RelationRefusal.RelationExists;
import org.lovebank.volunteer.relation.proof.RelationKind;

@ApplicationScoped
class RelationRepository implements PanacheRepositoryBase<Relation, UUID> {

    private static final int PROXY_LOCK = 7511;
    private static final int MOST = 100;
    private static final Set<RelationState> OVER = Set.of(RelationState.REJECTED, RelationState.ENDED);

    Optional<Relation> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Relation> of(UUID personId, UUID after, int limit) {
        return find("(fromPersonId = ?1 or toPersonId = ?1) and id > ?2 order by id", personId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<Relation> in(AreaPath place, Optional<RelationState> state, UUID after, int limit) {
        String here = "(areaPath = ?1 or areaPath like ?2) and id > ?3";
        return state.map(one -> find(here + " and state = ?4 order by id", place.value(), place + ".%", after, one))
                .orElseGet(() -> find(here + " order by id", place.value(), place + ".%", after))
                .page(Page.ofSize(limit))
                .list();
    }

    boolean isBound(UUID from, UUID to, Set<RelationKind> kinds) {
        return count(
                        "fromPersonId = ?1 and toPersonId = ?2 and kind in ?3 and state = ?4",
                        from,
                        to,
                        kinds,
                        RelationState.BOUND)
                > 0;
    }

    List<Relation> openOf(UUID personId) {
        return find("(fromPersonId = ?1 or toPersonId = ?1) and state not in ?2 order by id", personId, OVER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, MOST)
                .list();
    }

    long guardianshipsBy(UUID personId) {
        return count(
                "fromPersonId = ?1 and kind = ?2 and state = ?3", personId, RelationKind.GUARDIAN, RelationState.BOUND);
    }

    /** For how many people a proxy acts or is about to; two proposals at once take turns. */
    long peopleOfProxy(UUID proxyId) {
        takeProxysTurn(proxyId);
        return count("fromPersonId = ?1 and kind = ?2 and state not in ?3", proxyId, RelationKind.PROXY, OVER);
    }

    long actsOn(UUID proxyId, LocalDate day) {
        takeProxysTurn(proxyId);
        return getEntityManager()
                .createQuery("select count(*) from ProxyAct where proxyId = ?1 and actedOn = ?2", Long.class)
                .setParameter(1, proxyId)
                .setParameter(2, day)
                .getSingleResult();
    }

    private void takeProxysTurn(UUID proxyId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, ?2)")
                .setParameter(1, PROXY_LOCK)
                .setParameter(2, proxyId.hashCode())
                .getSingleResult();
    }

    void keep(ProxyAct act) {
        getEntityManager().persist(act);
    }

    /** Relations that ended before this moment and still hold a proof's number. */
    List<Relation> endedBefore(Instant moment, int limit) {
        return find("state in ?1 and changedAt < ?2 and sealed is not null order by changedAt", OVER, moment)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    void keep(Relation relation, RelationKind kind) {
        try {
            persistAndFlush(relation);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new RelationExists(kind.name()));
        }
    }
}

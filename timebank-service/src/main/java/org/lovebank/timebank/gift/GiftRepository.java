package org.lovebank.timebank.gift;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The gifts. */
@ApplicationScoped
class GiftRepository implements PanacheRepositoryBase<Gift, UUID> {

    Optional<Gift> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Gift> givenBy(UUID person, UUID after, int limit) {
        return find("terms.giverId = ?1 and id > ?2 order by id", person, after)
                .page(0, limit)
                .list();
    }

    List<Gift> receivedBy(UUID person, UUID after, int limit) {
        return find("terms.receiverId = ?1 and id > ?2 order by id", person, after)
                .page(0, limit)
                .list();
    }

    /** Those of these places that wait for a teller. */
    List<Gift> toBeChecked(List<AreaPath> areas, UUID after, int limit) {
        if (areas.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Gift> found = getEntityManager()
                .createNativeQuery("""
                        select * from gift
                         where state = 'PROPOSED' and id > :after
                           and (area_path = any (:paths) or area_path like any (:below))
                         order by id limit :limit""", Gift.class)
                .setParameter("after", after)
                .setParameter("paths", areas.stream().map(AreaPath::value).toArray(String[]::new))
                .setParameter(
                        "below", areas.stream().map(area -> area.value() + ".%").toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return found;
    }

    /** Those that were left between two steps. */
    List<UUID> betweenSteps(Instant since, int limit) {
        return ids(
                "progress.state in ('REQUESTED', 'ACCEPTED', 'RETURNING') and progress.changedAt < ?1"
                        + " order by progress.changedAt",
                since,
                limit);
    }

    /** Those that waited too long for somebody. */
    List<UUID> overdue(Instant now, int limit) {
        return ids(
                "progress.state in ('PROPOSED', 'RELATION_CHECKED') and terms.expiresAt <= ?1 order by terms.expiresAt",
                now,
                limit);
    }

    private List<UUID> ids(String condition, Instant at, int limit) {
        return find(condition, at).page(0, limit).list().stream().map(Gift::id).toList();
    }
}

package org.lovebank.volunteer.star.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.StarAppliedFor;

@ApplicationScoped
class StarApplicationRepository implements PanacheRepositoryBase<StarApplication, UUID> {

    Optional<StarApplication> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<StarApplication> in(AreaPath place, Optional<StarApplicationState> state, UUID after, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and id > ?3 and (?4 is null or state = ?4) order by id",
                        place.value(),
                        place + ".%",
                        after,
                        state.orElse(null))
                .page(Page.ofSize(limit))
                .list();
    }

    List<StarApplication> of(UUID volunteerId, UUID after, int limit) {
        return find("volunteerId = ?1 and id > ?2 order by id", volunteerId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The highest star that was awarded and not revoked. */
    int highestAwarded(UUID volunteerId) {
        flush();
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(stars), 0) from StarApplication where volunteerId = ?1 and state = ?2",
                        Integer.class)
                .setParameter(1, volunteerId)
                .setParameter(2, StarApplicationState.AWARDED)
                .getSingleResult();
    }

    void keep(StarApplication application) {
        try {
            persistAndFlush(application);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new StarAppliedFor(application.stars()));
        }
    }
}

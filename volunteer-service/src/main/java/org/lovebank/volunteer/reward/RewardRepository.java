package org.lovebank.volunteer.reward;

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
import org.lovebank.volunteer.reward.RewardRefusal.RewardedAlready;

@ApplicationScoped
class RewardRepository implements PanacheRepositoryBase<Reward, UUID> {

    Optional<Reward> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Reward> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<Reward> of(UUID honouredId, UUID after, int limit) {
        return find("honoured.id = ?1 and id > ?2 order by id", honouredId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(Reward reward) {
        try {
            persistAndFlush(reward);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new RewardedAlready());
        }
    }
}

package org.lovebank.timebank.estate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The estates. */
@ApplicationScoped
public class EstateRepository implements PanacheRepositoryBase<Estate, UUID> {

    public Optional<Estate> findForChange(UUID account) {
        return findByIdOptional(account, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Estate> in(List<AreaPath> areas, UUID after, int limit) {
        if (areas.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Estate> found = getEntityManager()
                .createNativeQuery("""
                        select * from estate
                         where account_id > :after and (area_path = any (:paths) or area_path like any (:below))
                         order by account_id limit :limit""", Estate.class)
                .setParameter("after", after)
                .setParameter("paths", areas.stream().map(AreaPath::value).toArray(String[]::new))
                .setParameter(
                        "below", areas.stream().map(area -> area.value() + ".%").toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return found;
    }

    /** Those for which nobody applied in time; an application that waits for the council keeps it open. */
    List<UUID> unclaimed(Instant now, int limit) {
        @SuppressWarnings("unchecked")
        List<UUID> found = getEntityManager()
                .createNativeQuery("""
                        select e.account_id from estate e
                         where e.state = 'OPEN' and e.apply_until < :now
                           and not exists (select from inheritance i where i.estate_account = e.account_id
                                              and i.state in ('APPLIED', 'CHECKED'))
                         order by e.apply_until limit :limit""", UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return found;
    }
}

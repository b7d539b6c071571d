package org.lovebank.timebank.estate.inheritance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications for estates. */
@ApplicationScoped
class InheritanceRepository implements PanacheRepositoryBase<Inheritance, UUID> {

    Optional<Inheritance> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasOne(UUID estate, UUID heir) {
        return count("estateAccount = ?1 and heirId = ?2 and state in ('APPLIED', 'CHECKED')", estate, heir) > 0;
    }

    List<Inheritance> ofHeir(UUID heir, UUID after, int limit) {
        return find("heirId = ?1 and id > ?2 order by id", heir, after)
                .page(0, limit)
                .list();
    }

    List<Inheritance> ofEstate(UUID estate, UUID after, int limit) {
        return find("estateAccount = ?1 and id > ?2 order by id", estate, after)
                .page(0, limit)
                .list();
    }
}

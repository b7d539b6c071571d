package org.lovebank.gateway.client.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** Finds partners. */
@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

    Optional<Partner> findForChange(UUID organisationId) {
        return Optional.ofNullable(findById(organisationId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Partners that lie wholly within these areas, or are one of these organisations, in id order. */
    List<Partner> within(List<AreaPath> areas, List<UUID> organisations, Optional<UUID> after, int limit) {
        @SuppressWarnings("unchecked")
        List<Partner> found = getEntityManager()
                .createNativeQuery("""
                        select p.* from partner p
                        where (cast(?1 as uuid) is null or p.organisation_id > ?1)
                          and (p.organisation_id = any(cast(?3 as uuid[])) or not exists (
                            select from unnest(p.areas) place
                            where not exists (
                              select from unnest(cast(?2 as text[])) area
                              where place = area or starts_with(place, area || '.'))))
                        order by p.organisation_id limit ?4""", Partner.class)
                .setParameter(1, after.orElse(null))
                .setParameter(2, areas.stream().map(AreaPath::value).toArray(String[]::new))
                .setParameter(3, organisations.toArray(UUID[]::new))
                .setParameter(4, limit)
                .getResultList();
        return found;
    }
}

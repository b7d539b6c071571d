package org.lovebank.gateway.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** Finds clients. */
@ApplicationScoped
public class ClientRepository implements PanacheRepositoryBase<Client, UUID> {

    public Optional<Client> findByClientId(String clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    public Optional<Client> findForChange(String clientId) {
        return find("clientId", clientId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A partner's clients in id order. */
    public List<Client> ofPartner(UUID partnerId, Optional<UUID> after, int limit) {
        return find("custody.partnerId = ?1 and id > ?2 order by id", partnerId, after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }

    /** How many clients of a partner have or may have tokens. */
    public long countOfPartner(UUID partnerId) {
        return count("custody.partnerId = ?1 and status in ('PROPOSED', 'ACTIVE')", partnerId);
    }

    /** Clients that lie wholly within these areas, in id order. */
    List<Client> within(List<AreaPath> areas, Optional<UUID> after, int limit) {
        String[] paths = areas.stream().map(AreaPath::value).toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<Client> found = getEntityManager()
                .createNativeQuery("""
                        select c.* from oauth_client c
                        where (cast(?1 as uuid) is null or c.id > ?1)
                          and not exists (
                            select from unnest(c.administered_in) place
                            where not exists (
                              select from unnest(cast(?2 as text[])) area
                              where place = area or starts_with(place, area || '.')))
                        order by c.id limit ?3""", Client.class)
                .setParameter(1, after.orElse(null))
                .setParameter(2, paths)
                .setParameter(3, limit)
                .getResultList();
        return found;
    }
}

package org.lovebank.gateway.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Finds webhooks. */
@ApplicationScoped
public class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Optional<Webhook> of(String clientId, UUID id) {
        return find("id = ?1 and clientId = ?2", id, clientId).firstResultOptional();
    }

    public Optional<Webhook> findForChange(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A client's webhooks in id order. */
    List<Webhook> of(String clientId, Optional<UUID> after, int limit) {
        return find("clientId = ?1 and id > ?2 order by id", clientId, after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }

    /** How many a client has, empty when it is none of the gateway's; whoever makes one at the same time waits. */
    OptionalLong countUnderLock(String clientId) {
        boolean unknown = getEntityManager()
                .createNativeQuery("select 1 from oauth_client where client_id = ?1 for update")
                .setParameter(1, clientId)
                .getResultList()
                .isEmpty();
        return unknown ? OptionalLong.empty() : OptionalLong.of(count("clientId", clientId));
    }
}

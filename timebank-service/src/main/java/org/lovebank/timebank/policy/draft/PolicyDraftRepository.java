package org.lovebank.timebank.policy.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The drafted policies. */
@ApplicationScoped
public class PolicyDraftRepository implements PanacheRepositoryBase<PolicyDraft, UUID> {

    Optional<PolicyDraft> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}

package org.lovebank.timebank.policy.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The drafted policies. */
@ApplicationScoped
public class PolicyDraftRepository implements PanacheRepositoryBase<PolicyDraft, UUID> {

    Optional<PolicyDraft> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of these places and of all places below them, the oldest first. */
    List<PolicyDraft> in(List<AreaPath> areas, UUID after, int limit) {
        if (areas.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<PolicyDraft> found = getEntityManager()
                .createNativeQuery("""
                        select * from policy_draft
                         where id > :after and (area_path = any (:paths) or area_path like any (:below))
                         order by id limit :limit""", PolicyDraft.class)
                .setParameter("after", after)
                .setParameter("paths", areas.stream().map(AreaPath::value).toArray(String[]::new))
                .setParameter(
                        "below", areas.stream().map(area -> area.value() + ".%").toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return found;
    }
}

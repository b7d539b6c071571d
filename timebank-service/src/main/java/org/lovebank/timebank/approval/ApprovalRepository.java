package org.lovebank.timebank.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;

/** The approvals. */
@ApplicationScoped
class ApprovalRepository implements PanacheRepositoryBase<Approval, UUID> {

    Optional<Approval> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of these places and of all places below them, the oldest first. */
    List<Approval> in(List<AreaPath> areas, Optional<ApprovalState> state, UUID after, int limit) {
        if (areas.isEmpty()) {
            return List.of();
        }
        String[] paths = areas.stream().map(AreaPath::value).toArray(String[]::new);
        String[] below = areas.stream().map(area -> area.value() + ".%").toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<Approval> found = getEntityManager()
                .createNativeQuery("""
                        select * from approval
                         where id > :after and (area_path = any (:paths) or area_path like any (:below))
                           and (:state = '' or state = :state)
                         order by id limit :limit""", Approval.class)
                .setParameter("after", after)
                .setParameter("paths", paths)
                .setParameter("below", below)
                .setParameter("state", state.map(Enum::name).orElse(""))
                .setParameter("limit", limit)
                .getResultList();
        return found;
    }
}

package org.lovebank.timebank.council;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The councils' members. */
@ApplicationScoped
class CouncilMemberRepository implements PanacheRepositoryBase<CouncilMember, UUID> {

    /** Terms of one person at one branch; few, for terms last years. */
    List<CouncilMember> termsOf(UUID branch, UUID person) {
        return list("branchId = ?1 and personId = ?2", branch, person);
    }

    Optional<CouncilMember> one(UUID branch, UUID id) {
        return find("branchId = ?1 and id = ?2", branch, id).firstResultOptional();
    }

    List<CouncilMember> page(UUID branch, Optional<UUID> after, int limit) {
        return find("branchId = ?1 and id > ?2 order by id", branch, after.orElse(new UUID(0, 0)))
                .page(0, limit)
                .list();
    }
}

package org.lovebank.timebank.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The verifications that were asked for. */
@ApplicationScoped
class VerificationRepository implements PanacheRepositoryBase<Verification, UUID> {

    /** Those that nobody has finished, the oldest first. */
    List<Verification> waiting(int limit) {
        return find("state = 'WAITING' order by requestedAt").page(0, limit).list();
    }
}

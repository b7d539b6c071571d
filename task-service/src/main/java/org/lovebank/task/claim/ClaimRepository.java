package org.lovebank.task.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.task.wish.WishRefusal.AlreadyClaimed;
import org.lovebank.task.wish.WishState;

/** The shelf of claims; the database keeps a second live claim of one wish out. */
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {

    private static final String ONE_LIVE_CLAIM = "one_live_claim_per_wish";

    Optional<Claim> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Claim> ofAssignment(UUID assignmentId) {
        return find("assignmentId", assignmentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void keep(Claim claim) {
        try {
            persistAndFlush(claim);
        } catch (ConstraintViolationException violation) {
            if (ONE_LIVE_CLAIM.equals(violation.getConstraintName())) {
                throw new Refused(new AlreadyClaimed(claim.wishId(), WishState.CLAIMED));
            }
            throw violation;
        }
    }
}

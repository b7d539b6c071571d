package org.lovebank.task.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.task.wish.WishRefusal.AlreadyClaimed;
import org.lovebank.task.wish.WishState;

/** The shelf of claims; the database keeps a second live claim of one wish out. */
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {

    /** No policy counts in less than a day. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    private static final String ONE_LIVE_CLAIM = "one_live_claim_per_wish";

    Optional<Claim> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Claim> ofAssignment(UUID assignmentId) {
        return find("assignmentId", assignmentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Claims that nobody has acted on: goods not handed over, service not begun though its time has come. Those that
     * somebody is changing just now, or whose assignment is, wait for the next round.
     */
    List<Claim> notBegun(Instant now, int limit) {
        List<Claim> found = new ArrayList<>(stale(
                "join assignment a on a.id = c.assignment_id where a.state = 'ACCEPTED' and a.planned_to <= :now and",
                "of a, c",
                now,
                limit));
        found.addAll(stale("where c.kind = 'GOODS' and cast(:now as timestamptz) is not null and", "of c", now, limit));
        return found;
    }

    private List<Claim> stale(String which, String lock, Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select c.* from claim c " + which + " c.state = 'HELD' and c.claimed_at <= :since"
                                + " order by c.claimed_at limit :limit for update " + lock + " skip locked",
                        Claim.class)
                .setParameter("now", now)
                .setParameter("since", now.minus(SHORTEST))
                .setParameter("limit", limit)
                .getResultList();
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

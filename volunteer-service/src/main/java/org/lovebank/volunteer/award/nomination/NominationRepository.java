package org.lovebank.volunteer.award.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.award.AwardRefusal.NoSuchNomination;
import org.lovebank.volunteer.award.AwardRefusal.NominatedAlready;

/** Keeps nominations. */
@ApplicationScoped
public class NominationRepository implements PanacheRepositoryBase<Nomination, UUID> {

    private static final int MOST = 10_000;

    /** The nomination of a selection, locked. */
    public Nomination forChange(UUID campaignId, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(nomination -> nomination.campaignId().equals(campaignId))
                .orElseThrow(() -> new Refused(new NoSuchNomination(id)));
    }

    /** The nomination of a selection. */
    public Nomination seen(UUID campaignId, UUID id) {
        return findByIdOptional(id)
                .filter(nomination -> nomination.campaignId().equals(campaignId))
                .orElseThrow(() -> new Refused(new NoSuchNomination(id)));
    }

    public Optional<Nomination> known(UUID id) {
        return findByIdOptional(id);
    }

    /** All of a selection, locked in one order. */
    public List<Nomination> allForChange(UUID campaignId) {
        return find("campaignId = ?1 order by id", campaignId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(MOST))
                .list();
    }

    List<Nomination> of(UUID campaignId, Optional<String> series, UUID after, int limit) {
        return find(
                        "campaignId = ?1 and id > ?2 and (?3 is null or series = ?3) order by id",
                        campaignId,
                        after,
                        series.orElse(null))
                .page(Page.ofSize(limit))
                .list();
    }

    List<Nomination> about(UUID honouredId) {
        return find("honoured.id = ?1 order by id", honouredId)
                .page(Page.ofSize(MOST))
                .list();
    }

    /** One vote more; votes at once wait for each other. */
    public void count(UUID id) {
        update("votes = votes + 1 where id = ?1", id);
    }

    void keep(Nomination nomination) {
        try {
            persistAndFlush(nomination);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new NominatedAlready(nomination.series()));
        }
    }
}

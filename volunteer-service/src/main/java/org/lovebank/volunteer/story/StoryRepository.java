package org.lovebank.volunteer.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.story.StoryRefusal.ConsentIsForAnotherStory;

@ApplicationScoped
class StoryRepository implements PanacheRepositoryBase<Story, UUID> {

    private static final int MOST = 200;

    Optional<Story> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of a place and everything inside; {@code onlyPublished} leaves what everybody may read. */
    List<Story> in(AreaPath place, boolean onlyPublished, UUID after, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and id > ?3 and (?4 = false or state = 'PUBLISHED') order by id",
                        place.value(),
                        place + ".%",
                        after,
                        onlyPublished)
                .page(Page.ofSize(limit))
                .list();
    }

    List<Story> of(UUID personId) {
        return find("personId = ?1 order by id", personId).page(0, MOST).list();
    }

    List<Story> onConsent(UUID consentId) {
        return find("consentId = ?1 order by id", consentId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, MOST)
                .list();
    }

    void keep(Story story) {
        try {
            persistAndFlush(story);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new ConsentIsForAnotherStory());
        }
    }
}

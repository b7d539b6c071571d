package org.lovebank.volunteer.honour;

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
import org.lovebank.volunteer.honour.HonourRefusal.HonouredAlready;

@ApplicationScoped
class HonourRepository implements PanacheRepositoryBase<Honour, UUID> {

    private static final int MOST = 200;

    Optional<Honour> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of a place and everything inside; {@code onlyGroups} leaves what everybody may know. */
    List<Honour> in(AreaPath place, Optional<HonouredKind> kind, boolean onlyGroups, UUID after, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and id > ?3 and (?4 is null or honoured.kind = ?4)"
                                + " and (?5 = false or (honoured.kind in ('TEAM', 'ORGANISATION') and state = 'CONFIRMED'))"
                                + " order by id",
                        place.value(),
                        place + ".%",
                        after,
                        kind.orElse(null),
                        onlyGroups)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Confirmed honours, the newest first. */
    List<Honour> of(UUID honouredId) {
        return find("honoured.id = ?1 and state = 'CONFIRMED' order by honouredOn desc, id desc", honouredId)
                .page(Page.ofSize(MOST))
                .list();
    }

    void keep(Honour honour) {
        try {
            persistAndFlush(honour);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new HonouredAlready(honour.honouredOn().toString()));
        }
    }

    /** What names documents about somebody goes with the person. */
    void forgetEvidence(UUID personId) {
        update("evidence = null where honoured.id = ?1", personId);
    }
}

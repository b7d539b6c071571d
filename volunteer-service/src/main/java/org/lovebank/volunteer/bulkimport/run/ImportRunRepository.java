package org.lovebank.volunteer.bulkimport.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.ImportRuns;

@ApplicationScoped
public class ImportRunRepository implements PanacheRepositoryBase<ImportRun, UUID> {

    /** A deadlock, a turn not had in time, somebody who took the same number or the same time first. */
    private static final Set<String> CROSSED = Set.of("40P01", "40001", "55P03", "23505", "23P01");

    public Optional<ImportRun> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<ImportRun> in(AreaPath place, UUID before, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and id < ?3 order by id desc",
                        place.value(),
                        place + ".%",
                        before)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The import that this place brings at present. */
    public Optional<ImportRun> openIn(AreaPath place) {
        return find("areaPath = ?1 and endedAt is null", place.value()).firstResultOptional();
    }

    /** What waits, or was begun by somebody who no longer works on it; rows that another replica looks at are left out. */
    public Optional<UUID> oldestToBegin(Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select id from import_run where state = 'WAITING' or (state = 'RUNNING' and leased_until <= ?1)"
                                + " order by brought_at, id limit 1 for update skip locked",
                        UUID.class)
                .setParameter(1, now)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /** Tables of which not all parts have come since then. */
    public List<UUID> waitingForPartsSince(Instant then, int limit) {
        return find("state = ?1 and bringer.broughtAt < ?2 order by id", ImportState.RECEIVING, then)
                .page(Page.ofSize(limit))
                .stream()
                .map(ImportRun::id)
                .toList();
    }

    /** Whether somebody else did something at the same moment, so that trying once more may go well. */
    public static boolean isCrossed(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database && CROSSED.contains(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a new one; refused when the place has brought another in the same moment. */
    public void keepNew(ImportRun run) {
        try {
            persistAndFlush(run);
        } catch (ConstraintViolationException another) {
            throw new Refused(new ImportRuns(""));
        }
    }
}

package org.lovebank.volunteer.nationalexchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ExportLineRepository implements PanacheRepositoryBase<ExportLine, UUID> {

    Optional<ExportLine> findForChange(UUID exportId, UUID id) {
        return find("exportId = ?1 and id = ?2", exportId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether the other system's number was given to another row of ours; asked before the line's answer is written. */
    boolean numberIsOfAnother(ExportLine line, String number) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from national_export_line l join national_export_line mine on mine.id = ?1"
                                + " where l.element = mine.element and l.external_no = ?2 and l.subject <> mine.subject limit 1")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, line.id())
                .setParameter(2, number)
                .getResultList()
                .isEmpty();
    }

    List<ExportLine> of(UUID exportId, UUID after, int limit) {
        return find("exportId = ?1 and id > ?2 order by id", exportId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Not accepted: rejected there, or not answered. */
    List<ExportLine> open(UUID exportId, UUID after, int limit) {
        return find("exportId = ?1 and state <> 'ACCEPTED' and id > ?2 order by id", exportId, after)
                .page(Page.ofSize(limit))
                .list();
    }
}

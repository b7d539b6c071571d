package org.lovebank.volunteer.volunteer.conduct;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.volunteer.conduct.ConductRefusal.ConductAcceptedBefore;

@ApplicationScoped
class ConductRepository implements PanacheRepositoryBase<ConductAcceptance, UUID> {

    private static final int MOST = 100;

    List<ConductAcceptance> of(UUID volunteerId) {
        return find("volunteerId = ?1 order by id", volunteerId).page(0, MOST).list();
    }

    void keep(ConductAcceptance acceptance, String documentVersion) {
        try {
            persistAndFlush(acceptance);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new ConductAcceptedBefore(documentVersion));
        }
    }
}

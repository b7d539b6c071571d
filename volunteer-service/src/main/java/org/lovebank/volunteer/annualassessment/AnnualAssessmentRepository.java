package org.lovebank.volunteer.annualassessment;

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
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.AssessedAlready;

@ApplicationScoped
class AnnualAssessmentRepository implements PanacheRepositoryBase<AnnualAssessment, UUID> {

    Optional<AnnualAssessment> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AnnualAssessment> in(AreaPath place, Optional<AssessmentState> state, UUID after, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and id > ?3 and (?4 is null or state = ?4) order by id",
                        place.value(),
                        place + ".%",
                        after,
                        state.orElse(null))
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(AnnualAssessment assessment) {
        try {
            persistAndFlush(assessment);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new AssessedAlready(assessment.year()));
        }
    }
}

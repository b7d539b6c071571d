package org.lovebank.volunteer.volunteer.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.volunteer.external.ExternalRefusal.AlreadyInRegister;
import org.lovebank.volunteer.volunteer.external.ExternalRefusal.ExternalNumberTaken;

@ApplicationScoped
class ExternalIdentityRepository implements PanacheRepositoryBase<ExternalIdentity, UUID> {

    private static final int MOST = 50;

    Optional<ExternalIdentity> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ExternalIdentity> of(UUID volunteerId) {
        return find("volunteerId = ?1 order by id", volunteerId).page(0, MOST).list();
    }

    void keep(ExternalIdentity identity, Register register) {
        try {
            persistAndFlush(identity);
        } catch (ConstraintViolationException taken) {
            throw new Refused(
                    "external_identity_number".equals(taken.getConstraintName())
                            ? new ExternalNumberTaken(register.name())
                            : new AlreadyInRegister(register.name()));
        }
    }
}

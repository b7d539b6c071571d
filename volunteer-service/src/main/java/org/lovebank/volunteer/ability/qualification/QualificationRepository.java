package org.lovebank.volunteer.ability.qualification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.events.VolunteerEvent.HeldQualification;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.ability.AbilityRefusal.NotYourOwnCertificate;
import org.lovebank.volunteer.ability.AbilityRefusal.QualificationHeld;
import org.lovebank.volunteer.ability.Ending;

@ApplicationScoped
public class QualificationRepository implements PanacheRepositoryBase<Qualification, UUID> {

    Optional<Qualification> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Qualification> of(UUID volunteerId, UUID after, int limit) {
        return find("volunteerId = ?1 and id > ?2 order by id", volunteerId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** What counts, ended or not: who asks compares the day. */
    public List<HeldQualification> verifiedOf(UUID volunteerId) {
        return find("volunteerId = ?1 and state = ?2 order by kind", volunteerId, QualificationState.VERIFIED).stream()
                .map(Qualification::held)
                .toList();
    }

    /** Verified ones that end in this time. */
    public List<Ending> endingBetween(LocalDate first, LocalDate last) {
        return find(
                        "state = ?1 and validUntilOn between ?2 and ?3 order by validUntilOn, id",
                        QualificationState.VERIFIED,
                        first,
                        last)
                .stream()
                .map(one -> one.ending(Objects.requireNonNull(one.validUntilOn())))
                .toList();
    }

    void keep(Qualification qualification) {
        try {
            persistAndFlush(qualification);
        } catch (ConstraintViolationException broken) {
            // Two constraints guard the row: one certificate of a kind, and two persons for each.
            throw new Refused(
                    "qualification_held".equals(broken.getConstraintName())
                            ? new QualificationHeld(qualification.kind())
                            : new NotYourOwnCertificate());
        }
    }
}

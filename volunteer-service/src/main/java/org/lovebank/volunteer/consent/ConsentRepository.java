package org.lovebank.volunteer.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    private static final int MOST = 200;

    Optional<Consent> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Consent> of(UUID personId) {
        return find("personId = ?1 order by id", personId).page(0, MOST).list();
    }

    /** The newest that another person gave and another person wrote down. */
    Optional<UUID> standingGuardianship(UUID personId) {
        return find(
                        "personId = ?1 and purpose = ?2 and withdrawnAt is null and givenBy <> ?1 and notedBy <> ?1"
                                + " order by id desc",
                        personId,
                        ConsentPurpose.GUARDIANSHIP)
                .page(0, 1)
                .stream()
                .map(Consent::id)
                .findFirst();
    }

    List<UUID> giversOf(UUID personId, ConsentPurpose purpose) {
        return find("personId = ?1 and purpose = ?2 and withdrawnAt is null order by id", personId, purpose)
                .page(0, MOST)
                .stream()
                .map(Consent::givenBy)
                .toList();
    }

    boolean holds(UUID personId, ConsentPurpose purpose, DataClass dataClass) {
        return count(
                        "personId = ?1 and purpose = ?2 and dataClass = ?3 and withdrawnAt is null",
                        personId,
                        purpose,
                        dataClass)
                > 0;
    }
}

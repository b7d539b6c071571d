package org.lovebank.volunteer.household;

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
import org.lovebank.volunteer.household.HouseholdRefusal.LivesElsewhere;

@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {

    private static final int MOST_MEMBERS = 50;

    Optional<Household> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Household> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    List<UUID> membersOf(UUID householdId) {
        return getEntityManager()
                .createQuery(
                        "select personId from HouseholdMember where householdId = ?1 and leftAt is null order by id",
                        UUID.class)
                .setParameter(1, householdId)
                .setMaxResults(MOST_MEMBERS)
                .getResultList();
    }

    Optional<HouseholdMember> membershipOf(UUID personId) {
        return getEntityManager()
                .createQuery("from HouseholdMember where personId = ?1 and leftAt is null", HouseholdMember.class)
                .setParameter(1, personId)
                .getResultStream()
                .findFirst();
    }

    List<Household> wrappedByAnother(String masterName, int limit) {
        return find("wrappedBy <> ?1 and wrappedKey is not null order by id", masterName)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    long countWrappedByAnother(String masterName) {
        return count("wrappedBy <> ?1 and wrappedKey is not null", masterName);
    }

    void keep(HouseholdMember member) {
        try {
            getEntityManager().persist(member);
            flush();
        } catch (ConstraintViolationException elsewhere) {
            throw new Refused(new LivesElsewhere(member.personId()));
        }
    }
}

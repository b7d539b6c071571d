package org.lovebank.volunteer.volunteer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.NativeQuery;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.file.Specialty;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.AlreadyVolunteer;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

@ApplicationScoped
public class VolunteerRepository implements PanacheRepositoryBase<Volunteer, UUID> {

    public Optional<Volunteer> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In order of id. In SQL, because a skill is looked for by an operator that HQL does not have. */
    List<Volunteer> in(Sought sought, UUID after, int limit) {
        String query =
                "select * from volunteer v where (v.area_path = :here or v.area_path like :below) and v.id > :after"
                        + (sought.status().isPresent() ? " and v.status = :status" : "")
                        + (sought.specialty().isPresent()
                                ? " and v.specialties @> array[cast(:specialty as text)]"
                                : "")
                        + " order by v.id limit :most";
        NativeQuery<Volunteer> select = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query, Volunteer.class)
                .setParameter("here", sought.place().value())
                .setParameter("below", sought.place() + ".%")
                .setParameter("after", after)
                .setParameter("most", limit);
        sought.status().ifPresent(status -> select.setParameter("status", status.name()));
        sought.specialty().ifPresent(specialty -> select.setParameter("specialty", specialty.name()));
        return select.getResultList();
    }

    /** Whose files are listed. */
    record Sought(AreaPath place, Optional<VolunteerStatus> status, Optional<Specialty> specialty) {}

    /** Active volunteers of whom nothing was heard after that day, in the order of their ids. */
    public List<UUID> idleSince(LocalDate day, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from Volunteer where status = ?1 and activity.idleSinceOn <= ?2 and id > ?3 order"
                                + " by id",
                        UUID.class)
                .setParameter(1, VolunteerStatus.ACTIVE)
                .setParameter(2, day)
                .setParameter(3, after)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Volunteer> byNumber(String volunteerNo) {
        return find("volunteerNo", volunteerNo).firstResultOptional();
    }

    public boolean isTaken(String volunteerNo) {
        return count("volunteerNo", volunteerNo) > 0;
    }

    /** Which of these numbers somebody has. */
    public List<String> takenAmong(Collection<String> numbers) {
        List<?> taken = getEntityManager()
                .createNativeQuery("select volunteer_no from volunteer where volunteer_no = any (?1)", String.class)
                .setParameter(1, numbers.toArray(String[]::new))
                .getResultList();
        return taken.stream().map(String.class::cast).toList();
    }

    /** Writes all at once, and holds none of them any longer. */
    public void keepAll(List<Volunteer> all) {
        persist(all);
        flush();
        getEntityManager().clear();
    }

    public void keep(Volunteer volunteer) {
        try {
            persistAndFlush(volunteer);
        } catch (ConstraintViolationException sameMomentElsewhere) {
            throw new Refused(new AlreadyVolunteer(volunteer.id()));
        }
    }
}

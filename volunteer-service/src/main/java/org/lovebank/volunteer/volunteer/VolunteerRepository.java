package org.lovebank.volunteer.volunteer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.AlreadyVolunteer;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

@ApplicationScoped
public class VolunteerRepository implements PanacheRepositoryBase<Volunteer, UUID> {

    public Optional<Volunteer> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Volunteer> in(AreaPath place, Optional<VolunteerStatus> status, UUID after, int limit) {
        String here = "(areaPath = ?1 or areaPath like ?2) and id > ?3";
        return status.map(one -> find(here + " and status = ?4 order by id", place.value(), place + ".%", after, one))
                .orElseGet(() -> find(here + " order by id", place.value(), place + ".%", after))
                .page(Page.ofSize(limit))
                .list();
    }

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

    public void keep(Volunteer volunteer) {
        try {
            persistAndFlush(volunteer);
        } catch (ConstraintViolationException sameMomentElsewhere) {
            throw new Refused(new AlreadyVolunteer(volunteer.id()));
        }
    }
}

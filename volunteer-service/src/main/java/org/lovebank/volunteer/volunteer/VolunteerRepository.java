package org.lovebank.volunteer.volunteer;

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
import org.lovebank.volunteer.volunteer.VolunteerRefusal.AlreadyVolunteer;

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

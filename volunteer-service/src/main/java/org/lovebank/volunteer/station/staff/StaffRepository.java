package org.lovebank.volunteer.station.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.station.staff.StaffRefusal.HeadAlready;
import org.lovebank.volunteer.station.staff.StaffRefusal.OnStaffAlready;
import org.lovebank.volunteer.station.staff.StaffRefusal.UnknownStaffPerson;

@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffMember, UUID> {

    Optional<StaffMember> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<StaffMember> of(UUID stationId, UUID after, int limit) {
        return find("stationId = ?1 and id > ?2 order by id", stationId, after)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(StaffMember member, UUID stationId, UUID personId) {
        try {
            persistAndFlush(member);
        } catch (ConstraintViolationException forbidden) {
            throw new Refused(refusal(String.valueOf(forbidden.getMessage()), stationId, personId));
        }
    }

    /** The driver names an exclusion only in its message. */
    private static StaffRefusal refusal(String message, UUID stationId, UUID personId) {
        if (message.contains("station_staff_person")) {
            return new UnknownStaffPerson(personId);
        }
        return message.contains("station_staff_head") ? new HeadAlready(stationId) : new OnStaffAlready(stationId);
    }
}

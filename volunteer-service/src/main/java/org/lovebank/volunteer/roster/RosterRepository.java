package org.lovebank.volunteer.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.roster.RosterRefusal.DutyTaken;
import org.lovebank.volunteer.roster.RosterRefusal.OnDutyElsewhere;
import org.lovebank.volunteer.roster.RosterRefusal.UnknownPersonOnDuty;
import org.lovebank.volunteer.roster.RosterResource.NewTurn;

@ApplicationScoped
class RosterRepository implements PanacheRepositoryBase<DutyTurn, UUID> {

    Optional<DutyTurn> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<DutyTurn> between(AreaPath place, Instant from, Instant to, Instant afterStart, UUID afterId, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2) and startsAt >= ?3 and startsAt < ?4"
                                + " and (startsAt > ?5 or (startsAt = ?5 and id > ?6)) order by startsAt, id",
                        place.value(),
                        place + ".%",
                        from,
                        to,
                        afterStart,
                        afterId)
                .page(Page.ofSize(limit))
                .list();
    }

    void keep(DutyTurn turn, NewTurn wanted) {
        try {
            persistAndFlush(turn);
        } catch (ConstraintViolationException forbidden) {
            throw new Refused(refusal(String.valueOf(forbidden.getMessage()), wanted));
        }
    }

    /** The driver names an exclusion only in its message. */
    private static RosterRefusal refusal(String message, NewTurn wanted) {
        if (message.contains("duty_turn_person_known")) {
            return new UnknownPersonOnDuty(wanted.personId());
        }
        return message.contains("duty_turn_once")
                ? new DutyTaken(wanted.duty())
                : new OnDutyElsewhere(wanted.personId());
    }
}

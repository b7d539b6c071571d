package org.lovebank.volunteer.grid.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.grid.duty.GridDuty.Others;
import org.lovebank.volunteer.grid.duty.GridDuty.Post;
import org.lovebank.volunteer.grid.duty.GridDutyRefusal.HoldsDutyAlready;
import org.lovebank.volunteer.term.Term;

@ApplicationScoped
class GridDutyRepository implements PanacheRepositoryBase<GridDuty, UUID> {

    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);
    private static final String MEANWHILE = " and term.fromOn <= ?3 and (term.toOn is null or term.toOn >= ?4)";

    Optional<GridDuty> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<GridDuty> in(AreaPath grid, UUID after, int limit) {
        return find("areaPath = ?1 and id > ?2 order by id", grid.value(), after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** How many hold each duty of a grid on a day. */
    Map<Duty, Long> holdersOn(AreaPath grid, LocalDate day) {
        Map<Duty, Long> holders = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            holders.put(duty, count("areaPath = ?1 and duty = ?2" + MEANWHILE, grid.value(), duty, day, day));
        }
        return holders;
    }

    /** Who else is there during a term. */
    Others meanwhile(Post post, Term term) {
        LocalDate until = term.toOn() == null ? FAR : term.toOn();
        String grid = post.grid().value();
        return new Others(
                count("areaPath = ?1 and duty = ?2" + MEANWHILE, grid, post.duty(), until, term.fromOn()),
                count(
                        "areaPath = ?1 and volunteerId = ?2" + MEANWHILE,
                        grid,
                        post.volunteerId(),
                        until,
                        term.fromOn()));
    }

    void keep(GridDuty duty, Post post) {
        try {
            persistAndFlush(duty);
        } catch (ConstraintViolationException twice) {
            throw new Refused(
                    new HoldsDutyAlready(post.volunteerId(), post.duty().name()));
        }
    }
}

package org.lovebank.volunteer.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.programme.KeepProgrammes;
import org.lovebank.volunteer.roster.RosterRefusal.NoSuchTurn;
import org.lovebank.volunteer.roster.RosterResource.NewTurn;

/** Turns on duty are planned, listed and cancelled. */
@ApplicationScoped
class KeepRoster {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RosterRepository turns;
    private final KnownAreas areas;
    private final KeepProgrammes programmes;
    private final Cursors cursors;
    private final Clock clock;

    KeepRoster(RosterRepository turns, KnownAreas areas, KeepProgrammes programmes, Cursors cursors, Clock clock) {
        this.turns = turns;
        this.areas = areas;
        this.programmes = programmes;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public TurnView plan(Caller caller, NewTurn wanted) {
        if (wanted.programmeId() != null) {
            programmes.mustExist(wanted.programmeId());
        }
        DutyTurn turn =
                DutyTurn.planned(UuidCreator.getTimeOrderedEpoch(), areas.at(wanted.areaPath()), wanted, caller);
        turns.keep(turn, wanted);
        return turn.view();
    }

    @Transactional
    public TurnView cancel(Caller caller, UUID id, @Nullable String ifMatch) {
        DutyTurn turn = turns.findForChange(id).orElseThrow(() -> new Refused(new NoSuchTurn(id)));
        turn.mustBeReachedBy(caller);
        new Version(turn.version()).mustMatch(ifMatch);
        turn.cancel(clock.instant());
        turns.flush();
        return turn.view();
    }

    /** From a day to a day, both included, Asia/Shanghai. */
    @Transactional
    public Page<TurnView> between(Caller caller, String areaPath, LocalDate fromOn, LocalDate toOn, Paging paging) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        Instant from = fromOn.atStartOfDay(Time.DAYS).toInstant();
        Instant to = toOn.plusDays(1).atStartOfDay(Time.DAYS).toInstant();
        String list = "roster " + place + " " + from + " " + to;
        List<String> position = cursors.position(paging, list).orElse(List.of(from.toString(), BEFORE_ALL.toString()));
        return cursors.page(
                        turns.between(
                                place,
                                from,
                                to,
                                Instant.parse(position.getFirst()),
                                UUID.fromString(position.getLast()),
                                paging.size() + 1),
                        paging,
                        list,
                        turn -> List.of(turn.startsAt().toString(), turn.id().toString()))
                .map(DutyTurn::view);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}

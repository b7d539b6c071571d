package org.lovebank.volunteer.honour;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.honour.HonourRefusal.NoSuchHonour;

/** An honour is noted by one, confirmed or revoked by another. */
@ApplicationScoped
class KeepHonours {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HonourRepository honours;
    private final KnownHonoured known;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepHonours(
            HonourRepository honours,
            KnownHonoured known,
            KnownAreas areas,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.honours = honours;
        this.known = known;
        this.areas = areas;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public HonourView note(Caller caller, NewHonour wanted) {
        AreaPath place = known.placeOf(wanted.honoured());
        KnownAreas.mustReach(caller, place);
        known.mustBeOfOthers(wanted.honoured(), caller);
        Instant now = clock.instant();
        return kept(new Honour(
                UuidCreator.getTimeOrderedEpoch(), wanted, place, caller, LocalDate.ofInstant(now, Time.DAYS), now));
    }

    @Transactional
    public HonourView confirm(Caller caller, UUID id) {
        return change(caller, id, honour -> honour.confirm(caller, clock.instant()));
    }

    @Transactional
    public HonourView revoke(Caller caller, UUID id) {
        return change(caller, id, honour -> honour.revoke(caller, clock.instant()));
    }

    @Transactional
    public HonourView one(Caller caller, UUID id) {
        Honour honour = honours.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchHonour(id)));
        if (!honour.isVisibleTo(caller) && !known.concerns(honour.honoured(), caller.id())) {
            throw new Refused(new NoSuchHonour(id));
        }
        return honour.view();
    }

    @Transactional
    public Page<HonourView> in(Caller caller, String areaPath, Optional<HonouredKind> kind, Paging paging) {
        AreaPath place = areas.at(areaPath);
        boolean staff = caller.holdsIn(place, Honour.STAFF);
        String list = "honours " + place + " " + kind.map(Enum::name).orElse("") + staff;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        honours.in(place, kind, !staff, after, paging.size() + 1),
                        paging,
                        list,
                        honour -> List.of(honour.id().toString()))
                .map(Honour::view);
    }

    private HonourView change(Caller caller, UUID id, Consumer<Honour> step) {
        Honour honour = honours.findForChange(id).orElseThrow(() -> new Refused(new NoSuchHonour(id)));
        if (!honour.isVisibleTo(caller)) {
            throw new Refused(new NoSuchHonour(id));
        }
        known.mustBeOfOthers(honour.honoured(), caller);
        step.accept(honour);
        return kept(honour);
    }

    private HonourView kept(Honour honour) {
        honours.keep(honour);
        log.append(honour.event());
        return honour.view();
    }
}

package org.lovebank.volunteer.station.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.station.KnownStations;
import org.lovebank.volunteer.station.staff.StaffRefusal.NoSuchStaffMember;
import org.lovebank.volunteer.station.staff.StaffResource.NewStaffMember;
import org.lovebank.volunteer.term.Ending;
import org.lovebank.volunteer.term.Term;

/** A station gets its head and its workers, lists them, lets them go. */
@ApplicationScoped
class KeepStaff {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StaffRepository staff;
    private final KnownStations stations;
    private final Cursors cursors;
    private final Clock clock;

    KeepStaff(StaffRepository staff, KnownStations stations, Cursors cursors, Clock clock) {
        this.staff = staff;
        this.stations = stations;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public StaffView take(Caller caller, UUID stationId, NewStaffMember wanted) {
        KnownAreas.mustReach(caller, stations.addressed(stationId));
        Instant now = clock.instant();
        Term term = Term.of(wanted.fromOn(), wanted.toOn(), day(now));
        StaffMember member = new StaffMember(UuidCreator.getTimeOrderedEpoch(), stationId, wanted, term);
        staff.keep(member, stationId, wanted.personId());
        return member.view(day(now));
    }

    @Transactional
    public StaffView end(Caller caller, UUID stationId, UUID id, @Nullable String ifMatch, Ending ending) {
        KnownAreas.mustReach(caller, stations.addressed(stationId));
        Instant now = clock.instant();
        StaffMember member = staff.findForChange(id)
                .filter(found -> found.isOf(stationId))
                .orElseThrow(() -> new Refused(new NoSuchStaffMember(id)));
        new Version(member.version()).mustMatch(ifMatch);
        member.end(ending.orElse(day(now)), caller, day(now));
        staff.flush();
        return member.view(day(now));
    }

    @Transactional
    public Page<StaffView> at(Caller caller, UUID stationId, Paging paging) {
        KnownAreas.mustReach(caller, stations.addressed(stationId));
        LocalDate today = day(clock.instant());
        String list = "staff " + stationId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        staff.of(stationId, after, paging.size() + 1),
                        paging,
                        list,
                        member -> List.of(member.id().toString()))
                .map(member -> member.view(today));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS);
    }
}

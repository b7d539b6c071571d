package org.lovebank.volunteer.programme.belonging;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.lovebank.volunteer.brand.KnownBrands;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.programme.KeepProgrammes;
import org.lovebank.volunteer.programme.belonging.BelongingRefusal.NoSuchBelonging;
import org.lovebank.volunteer.programme.belonging.BelongingResource.NewBelonging;
import org.lovebank.volunteer.station.KnownStations;
import org.lovebank.volunteer.team.KnownTeams;
import org.lovebank.volunteer.term.Ending;
import org.lovebank.volunteer.term.Term;

/** What belongs to a programme is let in, listed, let go. */
@ApplicationScoped
class KeepBelongings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final BelongingRepository belongings;
    private final KeepProgrammes programmes;
    private final KnownOrganisations organisations;
    private final KnownStations stations;
    private final KnownTeams teams;
    private final KnownBrands brands;
    private final Cursors cursors;
    private final Clock clock;

    KeepBelongings(
            BelongingRepository belongings,
            KeepProgrammes programmes,
            KnownOrganisations organisations,
            KnownStations stations,
            KnownTeams teams,
            KnownBrands brands,
            Cursors cursors,
            Clock clock) {
        this.belongings = belongings;
        this.programmes = programmes;
        this.organisations = organisations;
        this.stations = stations;
        this.teams = teams;
        this.brands = brands;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public BelongingView begin(Caller caller, UUID programmeId, NewBelonging wanted) {
        programmes.mustTakeIn(caller, programmeId, wanted.pillar());
        KnownAreas.mustReach(caller, placeOf(wanted.kind(), wanted.subjectId()));
        LocalDate today = today();
        Belonging belonging = new Belonging(
                UuidCreator.getTimeOrderedEpoch(), programmeId, wanted, Term.of(wanted.fromOn(), null, today));
        belongings.keep(belonging, wanted.subjectId());
        return belonging.view(today);
    }

    @Transactional
    public BelongingView end(Caller caller, UUID programmeId, UUID id, @Nullable String ifMatch, Ending ending) {
        programmes.mustTakeIn(caller, programmeId, null);
        Belonging belonging = belongings
                .findForChange(id)
                .filter(found -> found.isOf(programmeId))
                .orElseThrow(() -> new Refused(new NoSuchBelonging(id)));
        new Version(belonging.version()).mustMatch(ifMatch);
        LocalDate today = today();
        belonging.end(ending.orElse(today), caller, today);
        belongings.flush();
        return belonging.view(today);
    }

    @Transactional
    public Page<BelongingView> of(UUID programmeId, Paging paging) {
        programmes.mustExist(programmeId);
        LocalDate today = today();
        String list = "belongings " + programmeId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        belongings.of(programmeId, after, paging.size() + 1),
                        paging,
                        list,
                        belonging -> List.of(belonging.id().toString()))
                .map(belonging -> belonging.view(today));
    }

    private AreaPath placeOf(BelongingKind kind, UUID id) {
        return switch (kind) {
            case ORGANISATION -> organisations.placeOf(id);
            case STATION -> stations.placeOf(id);
            case TEAM -> teams.placeOf(id);
            case BRAND -> brands.placeOf(id);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.DAYS);
    }
}

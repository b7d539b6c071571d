package org.lovebank.volunteer.grid;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.grid.GridView.DutyView;
import org.lovebank.volunteer.grid.duty.Duty;
import org.lovebank.volunteer.grid.duty.DutyHolders;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.team.allocation.TeamsAt;

/** Shows a grid with its branch, teams and duties, and gives it its branch. */
@ApplicationScoped
class DescribeGrid {

    private final GridRepository grids;
    private final KnownAreas areas;
    private final KnownOrganisations organisations;
    private final TeamsAt teams;
    private final DutyHolders holders;
    private final EventLog log;
    private final Clock clock;

    DescribeGrid(
            GridRepository grids,
            KnownAreas areas,
            KnownOrganisations organisations,
            TeamsAt teams,
            DutyHolders holders,
            EventLog log,
            Clock clock) {
        this.grids = grids;
        this.areas = areas;
        this.organisations = organisations;
        this.teams = teams;
        this.holders = holders;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public GridView at(String path) {
        AreaPath place = areas.addressed(path, AreaLevel.GRID);
        return view(place, grids.at(place).orElse(null));
    }

    /** The grid's turn makes two first descriptions wait for each other. */
    @Transactional
    public GridView by(Caller caller, String path, @Nullable String ifMatch, @Nullable UUID partyBranchId) {
        AreaPath place = areas.takeTurn(path, AreaLevel.GRID);
        KnownAreas.mustReach(caller, place);
        Instant now = clock.instant();
        Grid grid = grids.at(place).orElse(null);
        new Version(versionOf(grid)).mustMatch(ifMatch);
        if (partyBranchId != null) {
            organisations.partyBranchAt(partyBranchId);
        }
        Grid described = grid == null ? new Grid(UuidCreator.getTimeOrderedEpoch(), place, now) : grid;
        described.describe(partyBranchId, now);
        grids.keep(described);
        log.append(described.event());
        return view(place, described);
    }

    private GridView view(AreaPath place, @Nullable Grid grid) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        Map<Duty, Long> counted = holders.of(place, today);
        List<DutyView> duties = Arrays.stream(Duty.values())
                .map(duty -> new DutyView(duty.name(), duty.chinese(), duty.english(), counted.getOrDefault(duty, 0L)))
                .toList();
        return new GridView(
                place.value(),
                areas.described(place.value()).name(),
                grid == null ? null : grid.partyBranchId(),
                teams.of(place, today),
                duties,
                areas.buildingsIn(place),
                versionOf(grid));
    }

    /** A grid that nobody has described is version 0; its first description makes it 1. */
    private static long versionOf(@Nullable Grid grid) {
        return grid == null ? 0 : grid.version() + 1;
    }
}

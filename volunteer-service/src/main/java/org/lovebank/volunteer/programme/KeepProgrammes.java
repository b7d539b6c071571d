package org.lovebank.volunteer.programme;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.programme.PillarFigures.Figures;
import org.lovebank.volunteer.programme.ProgrammeRefusal.NoSuchProgramme;
import org.lovebank.volunteer.programme.ProgrammeRepository.Wanted;
import org.lovebank.volunteer.programme.ProgrammeResource.NewProgramme;
import org.lovebank.volunteer.programme.ProgrammeResource.ProgrammeEdit;

/** Programmes are made, changed, ended and shown with what is counted of them. */
@ApplicationScoped
public class KeepProgrammes {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ProgrammeRepository programmes;
    private final RevisionRepository revisions;
    private final KnownAreas areas;
    private final KnownOrganisations organisations;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepProgrammes(
            ProgrammeRepository programmes,
            RevisionRepository revisions,
            KnownAreas areas,
            KnownOrganisations organisations,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.programmes = programmes;
        this.revisions = revisions;
        this.areas = areas;
        this.organisations = organisations;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    ProgrammeView make(Caller caller, NewProgramme wanted) {
        organisations.activeAt(wanted.ownerId());
        mustKnowOrigin(wanted.text().originId());
        Programme programme = Programme.made(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.code(),
                wanted.ownerId(),
                areas.at(wanted.areaPath()),
                wanted.text(),
                caller,
                clock.instant());
        return kept(caller, programme);
    }

    @Transactional
    ProgrammeView change(Caller caller, UUID id, @Nullable String ifMatch, ProgrammeEdit edit) {
        Programme programme = forChange(id);
        programme.mustBeReachedBy(caller);
        new Version(programme.version()).mustMatch(ifMatch);
        mustKnowOrigin(edit.text().originId());
        programme.change(edit.text(), edit.status(), clock.instant());
        return kept(caller, programme);
    }

    @Transactional
    ProgrammeView one(UUID id) {
        return shown(programmes.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchProgramme(id))));
    }

    @Transactional
    Page<ProgrammeView> in(String areaPath, Wanted wanted, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "programmes " + place + wanted;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        programmes.in(place, wanted, after, paging.size() + 1),
                        paging,
                        list,
                        programme -> List.of(programme.id().toString()))
                .map(this::shown);
    }

    /** Refused unless the caller may let something belong to this running programme, under this pillar if one is named. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustTakeIn(Caller caller, UUID id, @Nullable String pillar) {
        Programme programme = forChange(id);
        programme.mustBeReachedBy(caller);
        programme.mustRun();
        if (pillar != null) {
            programme.mustHave(pillar);
        }
    }

    /** Refused as missing when an address names no programme. */
    public void mustExist(UUID id) {
        if (programmes.findByIdOptional(id).isEmpty()) {
            throw new Refused(new NoSuchProgramme(id));
        }
    }

    private void mustKnowOrigin(@Nullable UUID originId) {
        if (originId != null) {
            organisations.placeOf(originId);
        }
    }

    private Programme forChange(UUID id) {
        return programmes.findForChange(id).orElseThrow(() -> new Refused(new NoSuchProgramme(id)));
    }

    private ProgrammeView kept(Caller caller, Programme programme) {
        programmes.keep(programme);
        revisions.keep(UuidCreator.getTimeOrderedEpoch(), programme.id(), caller.id());
        log.append(programme.event());
        return shown(programme);
    }

    private ProgrammeView shown(Programme programme) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        Map<String, Figures> counted = programmes.byPillar(programme.id(), today);
        List<PillarFigures> pillars = programme.pillars().stream()
                .map(pillar -> new PillarFigures(
                        pillar.layer(),
                        pillar.code(),
                        pillar.name(),
                        counted.getOrDefault(pillar.code(), Figures.NONE)))
                .toList();
        return programme.view(pillars, programmes.whole(programme.id(), today));
    }
}

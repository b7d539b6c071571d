package org.lovebank.volunteer.organisation.residency;

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
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.organisation.residency.ResidencyRefusal.NoSuchResidency;
import org.lovebank.volunteer.organisation.residency.ResidencyResource.NewResidency;
import org.lovebank.volunteer.term.Ending;
import org.lovebank.volunteer.term.Term;

/** A partner moves in, is listed, moves out. */
@ApplicationScoped
class KeepResidencies {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ResidencyRepository residencies;
    private final KnownOrganisations organisations;
    private final KnownAreas areas;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepResidencies(
            ResidencyRepository residencies,
            KnownOrganisations organisations,
            KnownAreas areas,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.residencies = residencies;
        this.organisations = organisations;
        this.areas = areas;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public ResidencyView begin(Caller caller, UUID organisationId, NewResidency wanted) {
        Instant now = clock.instant();
        organisations.addressed(organisationId);
        organisations.activeAt(organisationId);
        AreaPath place = areas.at(wanted.areaPath());
        Term term = Term.of(wanted.fromOn(), wanted.toOn(), day(now));
        Residency residency =
                Residency.begun(UuidCreator.getTimeOrderedEpoch(), organisationId, wanted, place, term, caller, now);
        return kept(residency, organisationId, place.value(), now);
    }

    @Transactional
    public ResidencyView end(Caller caller, UUID organisationId, UUID id, @Nullable String ifMatch, Ending ending) {
        Instant now = clock.instant();
        Residency residency = residencies
                .findForChange(id)
                .filter(found -> found.isOf(organisationId))
                .orElseThrow(() -> new Refused(new NoSuchResidency(id)));
        residency.mustBeReachedBy(caller);
        new Version(residency.version()).mustMatch(ifMatch);
        residency.end(ending.orElse(day(now)), caller, day(now), now);
        return kept(residency, organisationId, "", now);
    }

    @Transactional
    public Page<ResidencyView> of(UUID organisationId, Paging paging) {
        organisations.addressed(organisationId);
        String list = "residencies of " + organisationId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(residencies.of(organisationId, after, paging.size() + 1), paging, list);
    }

    @Transactional
    public Page<ResidencyView> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "residencies in " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return page(residencies.in(place, after, paging.size() + 1), paging, list);
    }

    private Page<ResidencyView> page(List<Residency> found, Paging paging, String list) {
        LocalDate today = day(clock.instant());
        return cursors.page(
                        found, paging, list, residency -> List.of(residency.id().toString()))
                .map(residency -> residency.view(today));
    }

    private ResidencyView kept(Residency residency, UUID organisationId, String areaPath, Instant now) {
        residencies.keep(residency, organisationId, areaPath);
        log.append(residency.event());
        return residency.view(day(now));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, Time.DAYS);
    }
}

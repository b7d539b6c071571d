package org.lovebank.volunteer.brand;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.brand.BrandRefusal.BrandChainTooLong;
import org.lovebank.volunteer.brand.BrandRefusal.NoSuchBrand;
import org.lovebank.volunteer.brand.BrandResource.BrandEdit;
import org.lovebank.volunteer.brand.BrandResource.BrandText;
import org.lovebank.volunteer.brand.BrandResource.NewBrand;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.station.KnownStations;
import org.lovebank.volunteer.team.KnownTeams;

/** Brands are made, changed, retired and listed; a village's second one is a warning. */
@ApplicationScoped
class KeepBrands {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int LONGEST_CHAIN = 6;

    private final BrandRepository brands;
    private final KnownBrands known;
    private final KnownAreas areas;
    private final KnownOrganisations organisations;
    private final KnownStations stations;
    private final KnownTeams teams;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepBrands(
            BrandRepository brands,
            KnownBrands known,
            KnownAreas areas,
            KnownOrganisations organisations,
            KnownStations stations,
            KnownTeams teams,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.brands = brands;
        this.known = known;
        this.areas = areas;
        this.organisations = organisations;
        this.stations = stations;
        this.teams = teams;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public BrandView make(Caller caller, NewBrand wanted) {
        organisations.activeAt(wanted.ownerId());
        mustKnow(wanted.text());
        Brand brand = Brand.made(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.ownerId(),
                areas.at(wanted.areaPath()),
                wanted.text(),
                caller,
                clock.instant());
        return kept(brand);
    }

    @Transactional
    public BrandView change(Caller caller, UUID id, @Nullable String ifMatch, BrandEdit edit) {
        Brand brand = brands.findForChange(id).orElseThrow(() -> new Refused(new NoSuchBrand(id)));
        brand.mustBeReachedBy(caller);
        new Version(brand.version()).mustMatch(ifMatch);
        mustKnow(edit.text());
        brand.change(edit.text(), edit.status(), clock.instant());
        return kept(brand);
    }

    @Transactional
    public BrandView one(UUID id) {
        return shown(brands.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchBrand(id))));
    }

    @Transactional
    public Page<BrandView> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "brands " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        brands.in(place, after, paging.size() + 1),
                        paging,
                        list,
                        brand -> List.of(brand.id().toString()))
                .map(this::shown);
    }

    private void mustKnow(BrandText text) {
        if (text.stationId() != null) {
            stations.placeOf(text.stationId());
        }
        if (text.teamIds() != null) {
            text.teamIds().forEach(teams::placeOf);
        }
        if (text.parentId() != null) {
            known.placeOf(text.parentId());
        }
    }

    private BrandView kept(Brand brand) {
        brands.keep(brand);
        log.append(brand.event());
        return shown(brand);
    }

    private BrandView shown(Brand brand) {
        return brand.view(chainAbove(brand), warnings(brand));
    }

    private List<String> chainAbove(Brand brand) {
        List<String> chain = new ArrayList<>();
        UUID above = brand.parentId();
        while (above != null) {
            Brand parent = brands.findById(above);
            chain.add(parent.name());
            if (chain.size() >= LONGEST_CHAIN) {
                throw new Refused(new BrandChainTooLong(LONGEST_CHAIN));
            }
            above = parent.parentId();
        }
        return chain;
    }

    /** One village, one brand: a second one is worth a word, no more. */
    private List<String> warnings(Brand brand) {
        boolean village = areas.rankOf(brand.place()) == AreaLevel.COMMUNITY;
        return village && brands.activeAt(brand.place()) > 1 ? List.of("SECOND_BRAND_IN_VILLAGE") : List.of();
    }
}

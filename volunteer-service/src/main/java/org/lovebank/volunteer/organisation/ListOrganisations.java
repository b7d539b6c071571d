package org.lovebank.volunteer.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.organisation.OrganisationRefusal.NoSuchOrganisation;
import org.lovebank.volunteer.organisation.OrganisationRepository.Wanted;

@ApplicationScoped
class ListOrganisations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final OrganisationRepository organisations;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListOrganisations(OrganisationRepository organisations, KnownAreas areas, Cursors cursors) {
        this.organisations = organisations;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<OrganisationView> in(String areaPath, Wanted wanted, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "organisations " + place + wanted;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        organisations.in(place, wanted, after, paging.size() + 1),
                        paging,
                        list,
                        organisation -> List.of(organisation.id().toString()))
                .map(Organisation::view);
    }

    @Transactional
    public OrganisationView one(UUID id) {
        return organisations
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new NoSuchOrganisation(id)))
                .view();
    }
}

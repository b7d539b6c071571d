package org.lovebank.volunteer.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.finding.FindingRefusal.NoSuchFinding;

@ApplicationScoped
class ListFindings {

    static final String[] READERS = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR};

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FindingRepository findings;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListFindings(FindingRepository findings, KnownAreas areas, Cursors cursors) {
        this.findings = findings;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<FindingView> in(Caller caller, String areaPath, Optional<FindingState> state, Paging paging) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        String list = "findings " + place + " " + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        findings.in(place, state, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(Finding::view);
    }

    @Transactional
    public FindingView one(Caller caller, UUID id) {
        Finding finding = findings.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchFinding(id)));
        finding.mustBeVisibleTo(caller, READERS);
        return finding.view();
    }
}

package org.lovebank.task.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.disclosure.DisclosureRefusal.DisclosuresNotYours;

/** A person reads who looked at their data; who answers for personal data reads all looks of a place. */
@ApplicationScoped
class ReadDisclosures {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final DisclosureRepository disclosures;
    private final Cursors cursors;

    ReadDisclosures(DisclosureRepository disclosures, Cursors cursors) {
        this.disclosures = disclosures;
        this.cursors = cursors;
    }

    @Transactional
    Page<DisclosureView> about(Caller caller, Paging paging) {
        String list = "disclosures-about/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<DisclosureView> found = disclosures.about(caller.id(), before, paging.size() + 1);
        return cursors.page(found, paging, list, look -> List.of(look.id().toString()));
    }

    @Transactional
    Page<DisclosureView> in(Caller caller, AreaPath area, Paging paging) {
        if (!caller.holdsIn(area, Roles.DPO)) {
            throw new Refused(new DisclosuresNotYours(area.value()));
        }
        String list = "disclosures-in/" + area;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<DisclosureView> found = disclosures.in(area, before, paging.size() + 1);
        return cursors.page(found, paging, list, look -> List.of(look.id().toString()));
    }
}

package org.lovebank.volunteer.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** The log as it is shown; who may see it is the asking room's to decide. */
@ApplicationScoped
public class ListDisclosures {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DisclosureRepository disclosures;
    private final Cursors cursors;

    ListDisclosures(DisclosureRepository disclosures, Cursors cursors) {
        this.disclosures = disclosures;
        this.cursors = cursors;
    }

    @Transactional
    public Page<DisclosureView> of(UUID personId, Paging paging) {
        String list = "disclosures " + personId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        disclosures.of(personId, after, paging.size() + 1),
                        paging,
                        list,
                        disclosure -> List.of(disclosure.id().toString()))
                .map(Disclosure::view);
    }
}

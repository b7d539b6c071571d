package org.lovebank.task.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** A recipient's exclusions, for whoever may make them. */
@ApplicationScoped
class ReadExclusions {

    private static final UUID FIRST = new UUID(0, 0);

    private final ExclusionRepository exclusions;
    private final MayExclude mayExclude;
    private final Cursors cursors;

    ReadExclusions(ExclusionRepository exclusions, MayExclude mayExclude, Cursors cursors) {
        this.exclusions = exclusions;
        this.mayExclude = mayExclude;
        this.cursors = cursors;
    }

    @Transactional
    Page<ExclusionView> of(Caller caller, @Nullable UUID recipient, Paging paging) {
        UUID beneficiary = recipient == null ? caller.id() : recipient;
        mayExclude.mustBe(caller, beneficiary);
        String list = "exclusions-of/" + beneficiary;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        List<Exclusion> found = exclusions.of(beneficiary, after, paging.size() + 1);
        return cursors.page(
                        found, paging, list, exclusion -> List.of(exclusion.id().toString()))
                .map(ExclusionView::of);
    }
}

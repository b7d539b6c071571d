package org.lovebank.task.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** Reads rings. */
@ApplicationScoped
class ReadRing {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final RingRepository rings;
    private final Cursors cursors;

    ReadRing(RingRepository rings, Cursors cursors) {
        this.rings = rings;
        this.cursors = cursors;
    }

    @Transactional
    RingView one(Caller caller, UUID ringId) {
        return RingView.of(rings.findFor(caller, ringId));
    }

    /** Those that the caller is asked to join, or has joined. */
    @Transactional
    Page<RingView> mine(Caller caller, Paging paging) {
        String list = "rings-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<Ring> found = rings.of(caller.id(), before, paging.size() + 1);
        return cursors.page(found, paging, list, ring -> List.of(ring.id().toString()))
                .map(RingView::of);
    }
}

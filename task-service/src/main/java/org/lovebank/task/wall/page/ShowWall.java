package org.lovebank.task.wall.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.task.place.KnownPlaces;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy;

/** Reads a page of a wall as everybody may see it. */
@ApplicationScoped
class ShowWall {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final PinnedNoteRepository notes;
    private final KnownPlaces places;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    /** A page of a wall; {@code next} leads to older notes. */
    record ShownWall(
            AreaPath area,
            String placeName,
            List<PinnedNote> notes,
            @Nullable String next,
            Instant now) {}

    ShowWall(PinnedNoteRepository notes, KnownPlaces places, Policies policies, Cursors cursors, Clock clock) {
        this.notes = notes;
        this.places = places;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    ShownWall of(String areaPath, Paging paging) {
        AreaPath area = KnownPlaces.wellFormed(areaPath);
        String name = places.nameOf(area);
        Instant now = clock.instant();
        String list = "wall-page/" + area;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        int days = policies.content(VoicePolicy.WallPage.class, area, now).fulfilledDays();
        List<PinnedNote> found = notes.before(area, before, now.minus(Duration.ofDays(days)), paging.size() + 1);
        Page<PinnedNote> page =
                cursors.page(found, paging, list, note -> List.of(note.id().toString()));
        return new ShownWall(area, name, page.items(), page.next(), now);
    }
}

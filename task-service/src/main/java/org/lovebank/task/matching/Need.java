package org.lovebank.task.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.window.Window;

/** Something that one person is to do, whether a wish or an order asks for it; {@code id} is the wish's or the order's. */
public record Need(
        UUID id,
        UUID postedBy,
        UUID beneficiaryId,
        AreaPath place,
        ServiceCategory category,
        Optional<String> qualificationKind,
        boolean contactWithMinors,
        Optional<String> language,
        Window window,
        int minutes,
        Risk risk) {

    /** What is left of the window; when that is too short for the service, its last stretch that is long enough. */
    Window stillOpen(Instant now) {
        Instant latest = window.to().minus(Duration.ofMinutes(minutes));
        Instant from = now.isAfter(latest) ? latest : now;
        return window.contains(from) ? new Window(from, window.to()) : window;
    }
}

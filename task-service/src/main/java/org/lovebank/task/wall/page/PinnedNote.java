package org.lovebank.task.wall.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A note as it hangs: its public words, no person and no place finer than its community; {@code minutes} of its needs. */
record PinnedNote(
        UUID id,
        String communityName,
        Standing standing,
        String title,
        String publicText,
        Instant from,
        Instant to,
        Instant hungAt,
        Instant changedAt,
        List<String> needs,
        List<String> offers,
        int minutes) {}

package org.lovebank.volunteer.star.application;

import java.util.List;

/** Where an application stands. */
enum StarApplicationState {
    APPLIED,
    CHECKED,
    REVIEWED,
    PUBLICISED,
    AWARDED,
    REJECTED,
    WITHDRAWN,
    REVOKED;

    List<StarApplicationState> next() {
        return switch (this) {
            case APPLIED -> List.of(CHECKED, REJECTED, WITHDRAWN);
            case CHECKED -> List.of(REVIEWED, REJECTED, WITHDRAWN);
            case REVIEWED -> List.of(PUBLICISED, REJECTED, WITHDRAWN);
            // Back when the notice was taken down before its time.
            case PUBLICISED -> List.of(AWARDED, REJECTED, WITHDRAWN, REVIEWED);
            case AWARDED -> List.of(REVOKED);
            case REJECTED, WITHDRAWN, REVOKED -> List.of();
        };
    }

    List<String> allowed() {
        return next().stream().map(Enum::name).toList();
    }
}

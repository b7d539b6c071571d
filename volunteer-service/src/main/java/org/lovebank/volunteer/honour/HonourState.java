package org.lovebank.volunteer.honour;

import java.util.List;

/** An honour is noted, seen by a second person, and perhaps taken back. */
enum HonourState {
    NOTED,
    CONFIRMED,
    REVOKED;

    List<HonourState> next() {
        return switch (this) {
            case NOTED -> List.of(CONFIRMED, REVOKED);
            case CONFIRMED -> List.of(REVOKED);
            case REVOKED -> List.of();
        };
    }
}

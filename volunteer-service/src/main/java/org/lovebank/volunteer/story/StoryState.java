package org.lovebank.volunteer.story;

import java.util.List;

/** A story is written by one, published by another, and taken down for good. */
enum StoryState {
    DRAFT,
    PUBLISHED,
    TAKEN_DOWN;

    List<StoryState> next() {
        return switch (this) {
            case DRAFT -> List.of(PUBLISHED, TAKEN_DOWN);
            case PUBLISHED -> List.of(TAKEN_DOWN);
            case TAKEN_DOWN -> List.of();
        };
    }
}

package org.lovebank.volunteer.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story as callers see it; without a text when it was taken down. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryView(
        UUID id,
        String areaPath,
        @Nullable String title,
        @Nullable String body,
        String state,
        List<String> allowed,
        @Nullable UUID publishedBy,
        @Nullable Instant publishedAt,
        long version) {}

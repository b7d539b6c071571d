package org.lovebank.task.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed on a wall: a note without its people; {@code title} is absent when it does not hang any more. */
@Schema(name = "WallNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WallNote(
        UUID wishId,
        String wishNo,
        String wallAreaPath,
        String state,
        boolean onWall,
        @Nullable String title,
        List<String> needs,
        List<String> offers,
        Instant changedAt) {}

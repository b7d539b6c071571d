package org.lovebank.volunteer.area;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaView(
        UUID id, @Nullable UUID parentId, String path, String level, String name, AreaProfile profile, long version) {}

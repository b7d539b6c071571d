package org.lovebank.volunteer.station.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A station in the tree with what is counted at it; {@code depth} 0 is the station that was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StationNodeView(
        UUID id,
        @Nullable UUID parentId,
        int depth,
        String name,
        String level,
        String areaPath,
        String status,
        boolean certified,
        long teams,
        long members) {}

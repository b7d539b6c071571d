package org.lovebank.task.arrangement.offer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which orders' seats are to be offered; all of them when none is named. */
@Schema(name = "ArrangementOffersRequest")
record OffersRequest(@Nullable @Size(max = 10_000) List<@NotNull UUID> orderIds) {

    List<UUID> orders() {
        return orderIds == null ? List.of() : orderIds;
    }
}

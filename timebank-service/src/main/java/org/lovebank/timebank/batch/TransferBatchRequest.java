package org.lovebank.timebank.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Up to a thousand items; each is its own key, so a batch may be sent again in whole or in part. */
public record TransferBatchRequest(
        @NotNull BatchMode mode,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid BatchItem> items) {

    public TransferBatchRequest {
        items = items == null ? null : java.util.Collections.unmodifiableList(items);
    }
}

package org.lovebank.task.dispatch;

import java.time.Instant;
import java.util.UUID;

/** Told inside the house, in the transaction of the dispatch: an organisation was asked to serve this order. */
public record DispatchSent(UUID orderId, UUID dispatchId, UUID by, Instant at) {}

/**
 * What the post office shows of itself beside the counters of relay and inbox: what the log still keeps from Kafka, and how
 * Kafka's clients do. Decides nothing.
 */
@NullMarked
package org.lovebank.eventlog.figure;

import org.jspecify.annotations.NullMarked;

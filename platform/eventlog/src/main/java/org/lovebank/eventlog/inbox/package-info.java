/**
 * How far another house's log is applied here, and how one event is handed to the subscription that wants it. Opens no
 * connection to Kafka and decides nothing about failures.
 */
@NullMarked
package org.lovebank.eventlog.inbox;

import org.jspecify.annotations.NullMarked;

/**
 * How an event looks outside the database: as a Kafka record (CloudEvents 1.0, binary mode) and as a line of a log page.
 * Knows no table and opens no connection.
 */
@NullMarked
package org.lovebank.eventlog.wire;

import org.jspecify.annotations.NullMarked;

/**
 * The whole street with one and with two replicas of each house: requests through the gateway, and events from one house to
 * another over one, three and all twelve shards. Knows ports and the tables of the event log, no noun but the area it tells of.
 */
@NullMarked
package org.lovebank.bench.scale;

import org.jspecify.annotations.NullMarked;

/**
 * The log, its relays, Kafka and the house that hears, as far as they are invented: what is on the other side of the ports.
 */
@NullMarked
package org.lovebank.simulation.event;

import org.jspecify.annotations.NullMarked;

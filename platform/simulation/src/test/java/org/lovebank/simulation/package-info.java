/**
 * A world in one thread: virtual time, one actor at a time, dice that a seed decides. The houses' own algorithms run in it
 * on ports whose other side is invented here: databases, Kafka, the network, and everything that goes wrong with them.
 */
@NullMarked
package org.lovebank.simulation;

import org.jspecify.annotations.NullMarked;

/**
 * The Kafka broker as a process of its own: its jars, its settings, its start and its end.
 *
 * <p>Knows nothing of houses; who starts it says where its data lives and which ports it takes.
 */
@NullMarked
package org.lovebank.stack.broker;

import org.jspecify.annotations.NullMarked;

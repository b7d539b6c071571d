/**
 * Applies what other houses tell, each event once and in order. Knows cursors and batches, not what an event means.
 */
@NullMarked
package org.lovebank.eventlog.consumer;

import org.jspecify.annotations.NullMarked;

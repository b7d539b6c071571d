/**
 * Threads that live as long as the house: restarted when they die, ended in order. Knows nothing of what they do.
 */
@NullMarked
package org.lovebank.eventlog.thread;

import org.jspecify.annotations.NullMarked;

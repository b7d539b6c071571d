/**
 * Events that could not be applied: kept with their reason, shown, re-driven or discarded by an operator. Holds back their
 * own subject and nobody else.
 */
@NullMarked
package org.lovebank.eventlog.parking;

import org.jspecify.annotations.NullMarked;

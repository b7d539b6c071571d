/**
 * What houses say to each other: every event's wording, type and topic. Knows Java and Jackson only; a name in an event
 * is masked, a place is no finer than a building.
 */
@NullMarked
package org.lovebank.events;

import org.jspecify.annotations.NullMarked;

/** Venues 活动场所: their rooms, what they lend, and who has booked what; nothing is given to two at once. Knows no activity but its id. */
@NullMarked
package org.lovebank.task.venue;

import org.jspecify.annotations.NullMarked;

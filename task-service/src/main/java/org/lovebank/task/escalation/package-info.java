/** Clocks of orders: who hears when one ran out (team, station, centre), alerts before the start, and the end of what nobody took. */
@NullMarked
package org.lovebank.task.escalation;

import org.jspecify.annotations.NullMarked;

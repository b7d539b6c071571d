/** Which days are worked on: weekdays without the public holidays, and the weekend days that are worked instead. */
@NullMarked
package org.lovebank.timebank.calendar;

import org.jspecify.annotations.NullMarked;

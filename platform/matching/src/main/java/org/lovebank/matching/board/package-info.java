/** The plan while it is being made: seats, calendars, loads, and a log to take a change back. */
@NullMarked
package org.lovebank.matching.board;

import org.jspecify.annotations.NullMarked;

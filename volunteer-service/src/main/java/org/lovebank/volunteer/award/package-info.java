/** Selections (评选): a year's series with their places, from nominations to the announcement. Knows areas and rules. */
@NullMarked
package org.lovebank.volunteer.award;

import org.jspecify.annotations.NullMarked;

/** Figures of volunteers and service (统计), counted from rows each time, for any level of the area tree; small groups are hidden. */
@NullMarked
package org.lovebank.volunteer.figures;

import org.jspecify.annotations.NullMarked;

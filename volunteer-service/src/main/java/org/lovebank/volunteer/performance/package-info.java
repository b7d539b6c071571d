/** Reviews of performance (绩效评价) per period, resting on counted facts. Knows volunteers and records, no star. */
@NullMarked
package org.lovebank.volunteer.performance;

import org.jspecify.annotations.NullMarked;

/** The yearly assessment of volunteers (年度考核): a snapshot up to the cut-off day, the best reported upward. */
@NullMarked
package org.lovebank.volunteer.annualassessment;

import org.jspecify.annotations.NullMarked;

/** Known sets of thresholds (星级标准): what places in the country ask for a star, each with its source; adopted as a policy. */
@NullMarked
package org.lovebank.volunteer.star.pack;

import org.jspecify.annotations.NullMarked;

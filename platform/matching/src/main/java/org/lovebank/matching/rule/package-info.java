/** The policy of the day: weights, radii, buffer, caps, what a further seat costs. */
@NullMarked
package org.lovebank.matching.rule;

import org.jspecify.annotations.NullMarked;

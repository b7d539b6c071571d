/**
 * What a partner handed out and took back in a period, in counts and sums. Knows no holder.
 */
@NullMarked
package org.lovebank.timebank.redemption.settlement;

import org.jspecify.annotations.NullMarked;

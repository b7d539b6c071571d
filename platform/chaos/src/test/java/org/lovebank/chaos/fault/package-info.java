/** Real processes that end at fault points: {@code ./lovebank test faults}. */
@NullMarked
package org.lovebank.chaos.fault;

import org.jspecify.annotations.NullMarked;

/** Subsidies 补助: notes on meals and fares that were paid for; money only, never time, and no wallet. */
@NullMarked
package org.lovebank.task.subsidy;

import org.jspecify.annotations.NullMarked;

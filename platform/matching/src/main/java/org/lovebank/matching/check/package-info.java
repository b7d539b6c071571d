/** Proves a plan from the snapshot alone. Shares no rule with the engine, so that one mistake is not made twice. */
@NullMarked
package org.lovebank.matching.check;

import org.jspecify.annotations.NullMarked;

/** What a street carries easily, for long, and whether anything grows meanwhile. Knows no rule of any house. */
@NullMarked
package org.lovebank.bench.soak;

import org.jspecify.annotations.NullMarked;

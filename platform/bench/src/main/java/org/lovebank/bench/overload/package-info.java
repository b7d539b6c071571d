/** More than a road can carry for a minute, and what it carries easily for a long time. Knows no rule of any house. */
@NullMarked
package org.lovebank.bench.overload;

import org.jspecify.annotations.NullMarked;

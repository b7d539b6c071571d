/** Who is bound to whom, as the registry tells it: a proxy spends and takes for a bound person only. Knows no names and no reasons. */
@NullMarked
package org.lovebank.timebank.bond;

import org.jspecify.annotations.NullMarked;

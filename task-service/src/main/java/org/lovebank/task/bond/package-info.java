/** Who is bound to whom, as the registry tells it: a proxy or guardian acts for a bound person only. Knows no names and no reasons. */
@NullMarked
package org.lovebank.task.bond;

import org.jspecify.annotations.NullMarked;

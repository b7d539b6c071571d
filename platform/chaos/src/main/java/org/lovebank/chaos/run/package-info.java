/** One run from its opening to its checks. */
@NullMarked
package org.lovebank.chaos.run;

import org.jspecify.annotations.NullMarked;

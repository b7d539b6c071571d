/** What must hold, whatever broke. */
@NullMarked
package org.lovebank.chaos.check;

import org.jspecify.annotations.NullMarked;

/** What callers rely on stays. */
@NullMarked
package org.lovebank.reference.change;

import org.jspecify.annotations.NullMarked;

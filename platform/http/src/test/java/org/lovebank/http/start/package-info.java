/** A start that cannot be meant is refused in one sentence. */
@NullMarked
package org.lovebank.http.start;

import org.jspecify.annotations.NullMarked;

/** What a house shows of itself, looked at from its management port. */
@NullMarked
package org.lovebank.http.watch;

import org.jspecify.annotations.NullMarked;

/** Keys that come, sign and go. */
@NullMarked
package org.lovebank.gateway.key;

import org.jspecify.annotations.NullMarked;

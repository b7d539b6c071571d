/** How much each partner's client has used of what was agreed with it. Counted in memory, written down every second. */
@NullMarked
package org.lovebank.gateway.usage;

import org.jspecify.annotations.NullMarked;

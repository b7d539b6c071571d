/** What the gateway counts in its database for whoever watches it. Reads, and changes nothing. */
@NullMarked
package org.lovebank.gateway.watch;

import org.jspecify.annotations.NullMarked;

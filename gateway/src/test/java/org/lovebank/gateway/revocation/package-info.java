/** What another replica took back. */
@NullMarked
package org.lovebank.gateway.revocation;

import org.jspecify.annotations.NullMarked;

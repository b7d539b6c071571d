/** Secrets: made, hashed, compared, sealed. Knows nobody whose secrets they are. */
@NullMarked
package org.lovebank.gateway.secret;

import org.jspecify.annotations.NullMarked;

/** Access tokens (RFC 9068): what one says and how it is signed. Knows nothing of passwords and clients. */
@NullMarked
package org.lovebank.gateway.token;

import org.jspecify.annotations.NullMarked;

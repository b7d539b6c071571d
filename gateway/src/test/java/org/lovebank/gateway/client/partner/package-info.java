/** Proves that partners register programs themselves, and reach no further than was granted. */
@NullMarked
package org.lovebank.gateway.client.partner;

import org.jspecify.annotations.NullMarked;

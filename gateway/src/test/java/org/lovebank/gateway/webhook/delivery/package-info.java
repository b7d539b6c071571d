/** Proves that partners are told in order, once, and so that a foreign verifier believes it. */
@NullMarked
package org.lovebank.gateway.webhook.delivery;

import org.jspecify.annotations.NullMarked;

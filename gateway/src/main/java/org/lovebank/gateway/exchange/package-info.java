/** Programs that act for people: the person's agreement, and the token that names both (RFC 8693). */
@NullMarked
package org.lovebank.gateway.exchange;

import org.jspecify.annotations.NullMarked;

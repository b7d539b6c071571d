/** The OAuth 2 endpoints, in RFC 6749's words instead of problem details. */
@NullMarked
package org.lovebank.gateway.oauth;

import org.jspecify.annotations.NullMarked;

/** Proves rights that fit together. */
@NullMarked
package org.lovebank.gateway.grant;

import org.jspecify.annotations.NullMarked;

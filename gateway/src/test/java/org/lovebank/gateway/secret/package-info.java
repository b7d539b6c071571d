/** Secrets that are recognised, and sealed things that open nowhere else. */
@NullMarked
package org.lovebank.gateway.secret;

import org.jspecify.annotations.NullMarked;

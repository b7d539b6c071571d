/** Secrets from files. */
@NullMarked
package org.lovebank.http.secret;

import org.jspecify.annotations.NullMarked;

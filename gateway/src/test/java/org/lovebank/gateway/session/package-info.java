/** Signing in and staying signed in. */
@NullMarked
package org.lovebank.gateway.session;

import org.jspecify.annotations.NullMarked;

/** Signing in, staying signed in, signing out. Knows logins, no clients. */
@NullMarked
package org.lovebank.gateway.session;

import org.jspecify.annotations.NullMarked;

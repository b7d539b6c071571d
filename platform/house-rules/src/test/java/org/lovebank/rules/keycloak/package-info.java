/** Signing in through a real Keycloak. Knows the realm that is shipped, and the gate. */
@NullMarked
package org.lovebank.rules.keycloak;

import org.jspecify.annotations.NullMarked;

/** Attempts to sign in, counted by name whether anybody has that name or not. Knows no login and no password. */
@NullMarked
package org.lovebank.gateway.attempt;

import org.jspecify.annotations.NullMarked;

/** The addresses that the houses describe, and the roads that lead to them. Reads the recorded descriptions; starts nothing. */
@NullMarked
package org.lovebank.rules.api;

import org.jspecify.annotations.NullMarked;

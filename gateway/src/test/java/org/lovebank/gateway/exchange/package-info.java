/** Proves programs that act for people. */
@NullMarked
package org.lovebank.gateway.exchange;

import org.jspecify.annotations.NullMarked;

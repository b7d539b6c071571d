/**
 * Roads between processes that can be made bad: a TCP proxy that passes, delays, slices, starves, swallows and resets.
 *
 * <p>For tests and for who breaks a street on purpose; it knows no protocol and no part by name.
 */
@NullMarked
package org.lovebank.stack.network;

import org.jspecify.annotations.NullMarked;

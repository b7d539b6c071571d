/** Proves that a partner's client behaves on a bad line. */
@NullMarked
package org.lovebank.stack.demo.api;

import org.jspecify.annotations.NullMarked;

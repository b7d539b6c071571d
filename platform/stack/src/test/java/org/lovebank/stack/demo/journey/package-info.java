/** Proves that a story tells how it went. */
@NullMarked
package org.lovebank.stack.demo.journey;

import org.jspecify.annotations.NullMarked;

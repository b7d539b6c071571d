/** Proves that the demo community says what the documents say. */
@NullMarked
package org.lovebank.stack.demo;

import org.jspecify.annotations.NullMarked;

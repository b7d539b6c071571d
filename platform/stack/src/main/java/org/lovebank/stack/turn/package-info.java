/** Whose turn it is: one launcher at a time changes a stack. Knows no part. */
@NullMarked
package org.lovebank.stack.turn;

import org.jspecify.annotations.NullMarked;

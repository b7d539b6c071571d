/** The passwords and keys of one stack, made once and kept in files that only their owner reads. */
@NullMarked
package org.lovebank.stack.secret;

import org.jspecify.annotations.NullMarked;

/** Proves that a secret is made once and seen by its owner only. */
@NullMarked
package org.lovebank.stack.secret;

import org.jspecify.annotations.NullMarked;

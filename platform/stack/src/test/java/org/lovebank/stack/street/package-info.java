/** Proves which ports the parts take and what a person is told when one is held. */
@NullMarked
package org.lovebank.stack.street;

import org.jspecify.annotations.NullMarked;

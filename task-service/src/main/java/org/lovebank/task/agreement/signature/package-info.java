/** Signatures under a wording: whose are needed, whose are there, and by whose hand. */
@NullMarked
package org.lovebank.task.agreement.signature;

import org.jspecify.annotations.NullMarked;

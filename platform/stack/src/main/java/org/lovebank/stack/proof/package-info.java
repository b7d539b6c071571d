/**
 * Checks the love bank's ledger from outside, by docs/ledger-proof.md alone: knows the public format, and none of the
 * house's code, so that a mistake in the house cannot hide behind itself.
 */
@NullMarked
package org.lovebank.stack.proof;

import org.jspecify.annotations.NullMarked;

/**
 * How a house says no: a refusal is a value that its noun words, thrown once and answered once as problem+json in the
 * caller's language. Knows kinds of refusals, never a noun.
 */
@NullMarked
package org.lovebank.problem;

import org.jspecify.annotations.NullMarked;

/**
 * The API reference: the documents of the houses as one, with everything that a partner wants to read beside an address.
 * Knows no house's nouns, only what the documents say.
 */
@NullMarked
package org.lovebank.reference;

import org.jspecify.annotations.NullMarked;

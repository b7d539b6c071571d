/**
 * What a redemption was asked and refused for, and what was handed over and came back. Knows the catalogue, no state.
 */
@NullMarked
package org.lovebank.timebank.redemption.terms;

import org.jspecify.annotations.NullMarked;

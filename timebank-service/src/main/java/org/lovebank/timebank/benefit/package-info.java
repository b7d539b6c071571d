/**
 * What a holder's stars entitle to 礼遇回馈, free or for a price. Reads the catalogue and the stars, moves nothing.
 */
@NullMarked
package org.lovebank.timebank.benefit;

import org.jspecify.annotations.NullMarked;

/** The five unpaid duties of a grid (五大员): taken on, handed over, given up. Knows volunteers by id. */
@NullMarked
package org.lovebank.volunteer.grid.duty;

import org.jspecify.annotations.NullMarked;

/** Grids (网格): a Party branch, the teams that serve there, and who does which of the five duties. */
@NullMarked
package org.lovebank.volunteer.grid;

import org.jspecify.annotations.NullMarked;

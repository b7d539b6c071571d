/** Teams allocated to communities and grids (派驻), for a time. Knows teams, areas and who asked for them. */
@NullMarked
package org.lovebank.volunteer.team.allocation;

import org.jspecify.annotations.NullMarked;

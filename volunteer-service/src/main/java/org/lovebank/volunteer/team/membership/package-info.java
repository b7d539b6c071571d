/** Who belongs to a team (队员), as what, from when to when. Knows teams and volunteers by id. */
@NullMarked
package org.lovebank.volunteer.team.membership;

import org.jspecify.annotations.NullMarked;

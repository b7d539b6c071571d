/** Who is on duty on which day (值班), such as the secretary of the committee. Knows persons by id. */
@NullMarked
package org.lovebank.volunteer.roster;

import org.jspecify.annotations.NullMarked;

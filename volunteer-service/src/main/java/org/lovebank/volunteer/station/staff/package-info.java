/** Who works at a station, as head or worker, and where they come from. Knows persons by id; their logins are the gateway's. */
@NullMarked
package org.lovebank.volunteer.station.staff;

import org.jspecify.annotations.NullMarked;

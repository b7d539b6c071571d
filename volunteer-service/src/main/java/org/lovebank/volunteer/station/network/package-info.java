/** What hangs below a station (中心—站—队) and how far a roll-out is, counted. Writes nothing. */
@NullMarked
package org.lovebank.volunteer.station.network;

import org.jspecify.annotations.NullMarked;

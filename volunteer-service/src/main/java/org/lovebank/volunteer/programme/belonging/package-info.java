/** What belongs to a programme: organisations, stations, teams and brands, perhaps under one pillar. */
@NullMarked
package org.lovebank.volunteer.programme.belonging;

import org.jspecify.annotations.NullMarked;

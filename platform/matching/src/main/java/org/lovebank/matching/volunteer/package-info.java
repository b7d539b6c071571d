/** A volunteer as the engine sees one: place, standing, skills, calendar, caps, burden. */
@NullMarked
package org.lovebank.matching.volunteer;

import org.jspecify.annotations.NullMarked;

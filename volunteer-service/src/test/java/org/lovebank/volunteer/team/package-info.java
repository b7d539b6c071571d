/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.team;

import org.jspecify.annotations.NullMarked;

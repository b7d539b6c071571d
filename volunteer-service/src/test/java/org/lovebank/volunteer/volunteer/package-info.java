/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.volunteer;

import org.jspecify.annotations.NullMarked;

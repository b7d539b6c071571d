/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.area;

import org.jspecify.annotations.NullMarked;

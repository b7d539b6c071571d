/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.star;

import org.jspecify.annotations.NullMarked;

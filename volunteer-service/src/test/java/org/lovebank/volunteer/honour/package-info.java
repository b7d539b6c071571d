/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.honour;

import org.jspecify.annotations.NullMarked;

/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.award;

import org.jspecify.annotations.NullMarked;

/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.reward;

import org.jspecify.annotations.NullMarked;

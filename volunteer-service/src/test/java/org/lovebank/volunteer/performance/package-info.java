/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.performance;

import org.jspecify.annotations.NullMarked;

/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.seal;

import org.jspecify.annotations.NullMarked;

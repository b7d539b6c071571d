/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.identity;

import org.jspecify.annotations.NullMarked;

/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.story;

import org.jspecify.annotations.NullMarked;

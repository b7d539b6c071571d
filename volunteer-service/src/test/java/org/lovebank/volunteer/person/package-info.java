/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.person;

import org.jspecify.annotations.NullMarked;

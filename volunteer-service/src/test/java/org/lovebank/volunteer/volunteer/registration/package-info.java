/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.volunteer.registration;

import org.jspecify.annotations.NullMarked;

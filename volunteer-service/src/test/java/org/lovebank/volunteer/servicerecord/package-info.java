/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.servicerecord;

import org.jspecify.annotations.NullMarked;

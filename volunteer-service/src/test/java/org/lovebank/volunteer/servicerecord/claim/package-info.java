/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.servicerecord.claim;

import org.jspecify.annotations.NullMarked;

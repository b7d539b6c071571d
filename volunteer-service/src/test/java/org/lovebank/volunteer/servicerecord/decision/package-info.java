/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.servicerecord.decision;

import org.jspecify.annotations.NullMarked;

/** Sleeping and waking, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.volunteer.dormancy;

import org.jspecify.annotations.NullMarked;

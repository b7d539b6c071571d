/** Households, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.household;

import org.jspecify.annotations.NullMarked;

/** A place in figures: what is stated of it, and what the registry counts there. Writes nothing. */
@NullMarked
package org.lovebank.volunteer.community;

import org.jspecify.annotations.NullMarked;

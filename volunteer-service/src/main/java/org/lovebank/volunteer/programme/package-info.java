/** Programmes of service (工程), their pillars, tags and origin, and what is counted of what belongs to them. */
@NullMarked
package org.lovebank.volunteer.programme;

import org.jspecify.annotations.NullMarked;

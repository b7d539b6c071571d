/** Applications for stars (星级认定): applied for, checked, reviewed, posted, awarded, revoked. Knows notices and performance. */
@NullMarked
package org.lovebank.volunteer.star.application;

import org.jspecify.annotations.NullMarked;

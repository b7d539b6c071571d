/** Training of volunteers (培训): courses, sessions with sign-in, results, and how many sessions a month a station holds. */
@NullMarked
package org.lovebank.volunteer.training;

import org.jspecify.annotations.NullMarked;

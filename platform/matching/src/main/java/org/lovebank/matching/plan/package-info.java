/** What the engine answers: which volunteers take which order at which time. Knows nothing of how it was found. */
@NullMarked
package org.lovebank.matching.plan;

import org.jspecify.annotations.NullMarked;

/** Which volunteers may take which order at which of its times, laid out for the search. */
@NullMarked
package org.lovebank.matching.graph;

import org.jspecify.annotations.NullMarked;

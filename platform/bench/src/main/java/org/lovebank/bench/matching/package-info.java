/** What the matching reaches on generated districts, beside first-come and greedy. Each part of the run is a FigureSource. */
@NullMarked
package org.lovebank.bench.matching;

import org.jspecify.annotations.NullMarked;

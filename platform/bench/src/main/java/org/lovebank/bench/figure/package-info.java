/** Figures with their baselines and goals, and how they are printed. Knows no load. */
@NullMarked
package org.lovebank.bench.figure;

import org.jspecify.annotations.NullMarked;

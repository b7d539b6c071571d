/**
 * Generated districts and what the matching reaches on them, beside first-come and greedy. Everything follows from a seed; nobody in
 * it exists.
 */
@NullMarked
package org.lovebank.bench.matching;

import org.jspecify.annotations.NullMarked;

/** The engine that arranges many orders over many volunteers. Plain values in, a plan with its certificate out: it knows no clock, no database, no thread. */
@NullMarked
package org.lovebank.matching;

import org.jspecify.annotations.NullMarked;

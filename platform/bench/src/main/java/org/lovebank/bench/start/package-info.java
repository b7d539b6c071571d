/** How long the street takes to stand, and what a house weighs, with and without what the JVMs learned before. */
@NullMarked
package org.lovebank.bench.start;

import org.jspecify.annotations.NullMarked;

/** Everything that the engine is told for one run. Equal content gives an equal hash, in whatever order it was said. */
@NullMarked
package org.lovebank.matching.snapshot;

import org.jspecify.annotations.NullMarked;

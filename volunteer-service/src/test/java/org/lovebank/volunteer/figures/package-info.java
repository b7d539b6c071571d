/** Figures over HTTP: counted, for every level, and small groups hidden. */
@NullMarked
package org.lovebank.volunteer.figures;

import org.jspecify.annotations.NullMarked;

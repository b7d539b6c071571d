/** Matters that come in 民情流水线: received, taken up, settled with an outcome. Does not know how wishes and orders live on. */
@NullMarked
package org.lovebank.task.intake;

import org.jspecify.annotations.NullMarked;

/** Somebody with minutes to give while things break. */
@NullMarked
package org.lovebank.chaos.workload;

import org.jspecify.annotations.NullMarked;

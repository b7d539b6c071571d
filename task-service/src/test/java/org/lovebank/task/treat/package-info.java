/** Treats that partners give, and the portions that holders of passes take. */
@NullMarked
package org.lovebank.task.treat;

import org.jspecify.annotations.NullMarked;

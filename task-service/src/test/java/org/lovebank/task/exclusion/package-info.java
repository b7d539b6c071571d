/** A recipient's own choice of whom they do not want to see again. */
@NullMarked
package org.lovebank.task.exclusion;

import org.jspecify.annotations.NullMarked;

/** Distances on the ground. */
@NullMarked
package org.lovebank.task.site;

import org.jspecify.annotations.NullMarked;

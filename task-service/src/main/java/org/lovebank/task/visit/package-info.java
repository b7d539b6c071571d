/** Visits 走访: doors that were knocked on, what was found there and what was solved; never minutes. */
@NullMarked
package org.lovebank.task.visit;

import org.jspecify.annotations.NullMarked;

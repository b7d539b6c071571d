/** Passes and portions of a treat: one a period for each holder, as many as there are. Keeps prints of holders and codes, never either. */
@NullMarked
package org.lovebank.task.treat.portion;

import org.jspecify.annotations.NullMarked;

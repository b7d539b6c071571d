/** Who did not come, who says so, and what a person should think about; follows assignments, never removes anybody. */
@NullMarked
package org.lovebank.task.absence;

import org.jspecify.annotations.NullMarked;

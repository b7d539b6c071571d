/** Dispatchers' decisions about wishes 审核: what comes on the wall, what does not, and why. */
@NullMarked
package org.lovebank.task.review;

import org.jspecify.annotations.NullMarked;

/** Cases: heard, decided by somebody independent, carried out once. */
@NullMarked
package org.lovebank.task.complaint;

import org.jspecify.annotations.NullMarked;

/** Complaints and disputes 投诉与异议: heard, decided by somebody independent, appealed once. Proves no service itself. */
@NullMarked
package org.lovebank.task.complaint;

import org.jspecify.annotations.NullMarked;

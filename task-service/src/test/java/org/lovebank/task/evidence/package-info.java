/** How well served time is proved: signals and the grade that follows. Knows no assignment. */
@NullMarked
package org.lovebank.task.evidence;

import org.jspecify.annotations.NullMarked;

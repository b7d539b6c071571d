/** What is kept of a ranking, by whom it may be read, and what needs a reason. */
@NullMarked
package org.lovebank.task.matching.choice;

import org.jspecify.annotations.NullMarked;

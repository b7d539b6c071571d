/** Which ranking stood before whoever chose 派单依据, kept as it was, with why they chose another than the first. Chooses nobody. */
@NullMarked
package org.lovebank.task.matching.choice;

import org.jspecify.annotations.NullMarked;

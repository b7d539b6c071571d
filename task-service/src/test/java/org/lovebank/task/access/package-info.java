/** Who may what, as a table. */
@NullMarked
package org.lovebank.task.access;

import org.jspecify.annotations.NullMarked;

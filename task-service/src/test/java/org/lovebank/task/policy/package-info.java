/** The numbers that a council may decide: versioned rows with scope, date and source. Knows no wish and no assignment. */
@NullMarked
package org.lovebank.task.policy;

import org.jspecify.annotations.NullMarked;

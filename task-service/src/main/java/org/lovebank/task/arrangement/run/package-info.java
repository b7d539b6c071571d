/** Computing an arrangement as a job: one worker holds the lease, whoever takes it over begins from the same snapshot. */
@NullMarked
package org.lovebank.task.arrangement.run;

import org.jspecify.annotations.NullMarked;

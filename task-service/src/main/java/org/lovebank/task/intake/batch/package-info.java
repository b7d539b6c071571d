/** Many matters at once: what a grid's chat group brought together becomes a list of projects. */
@NullMarked
package org.lovebank.task.intake.batch;

import org.jspecify.annotations.NullMarked;

/** Reminds volunteers of what they promised: each lead time once, whoever runs the job. Reads assignments, changes none. */
@NullMarked
package org.lovebank.task.reminder;

import org.jspecify.annotations.NullMarked;

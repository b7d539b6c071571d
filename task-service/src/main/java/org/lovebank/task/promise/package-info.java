/** How a volunteer came to a task: by which way, offered by whom, until when they may answer, when they said yes. */
@NullMarked
package org.lovebank.task.promise;

import org.jspecify.annotations.NullMarked;

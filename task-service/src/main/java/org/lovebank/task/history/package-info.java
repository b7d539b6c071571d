/** What past and promised service says about volunteers: visits, load, reliability, busy hours. Reads only. */
@NullMarked
package org.lovebank.task.history;

import org.jspecify.annotations.NullMarked;

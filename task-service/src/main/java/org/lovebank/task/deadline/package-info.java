/** Jobs that act when a time is over. Each runs in any number of replicas; none holds a rule of its own. */
@NullMarked
package org.lovebank.task.deadline;

import org.jspecify.annotations.NullMarked;

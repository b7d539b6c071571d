@NullMarked
package org.lovebank.task.escalation;

import org.jspecify.annotations.NullMarked;

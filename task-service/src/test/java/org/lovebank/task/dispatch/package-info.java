@NullMarked
package org.lovebank.task.dispatch;

import org.jspecify.annotations.NullMarked;

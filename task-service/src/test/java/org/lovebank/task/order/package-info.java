@NullMarked
package org.lovebank.task.order;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lovebank.task.aid;

import org.jspecify.annotations.NullMarked;

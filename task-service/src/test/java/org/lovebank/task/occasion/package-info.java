@NullMarked
package org.lovebank.task.occasion;

import org.jspecify.annotations.NullMarked;

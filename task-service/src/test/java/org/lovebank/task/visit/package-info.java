@NullMarked
package org.lovebank.task.visit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lovebank.task.menu;

import org.jspecify.annotations.NullMarked;

/** Hour codes 时长码: printed, handed out on the spot, each used once by somebody who holds a place. Only prints are kept. */
@NullMarked
package org.lovebank.task.activity.hourcode;

import org.jspecify.annotations.NullMarked;

/** The four houses as processes: where each is built, what it is told by its environment, whether it answers. */
@NullMarked
package org.lovebank.stack.house;

import org.jspecify.annotations.NullMarked;

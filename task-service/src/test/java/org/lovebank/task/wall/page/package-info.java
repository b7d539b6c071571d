/** The wall as a page: what everybody sees, escaped, bounded, in two languages, and fresh. */
@NullMarked
package org.lovebank.task.wall.page;

import org.jspecify.annotations.NullMarked;

/** The area tree as the registry tells it, so that a wall is a place that exists. */
@NullMarked
package org.lovebank.task.place;

import org.jspecify.annotations.NullMarked;

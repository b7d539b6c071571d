/** How a place's orders and people are frozen for the engine. */
@NullMarked
package org.lovebank.task.arrangement.snapshot;

import org.jspecify.annotations.NullMarked;

/** What the engine is told: volunteers, orders and promises of a place, read in one transaction and kept as they were. */
@NullMarked
package org.lovebank.task.arrangement.snapshot;

import org.jspecify.annotations.NullMarked;

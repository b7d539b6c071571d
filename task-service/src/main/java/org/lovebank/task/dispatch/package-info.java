/** Dispatches 派单: which organisation was asked to serve an order, until when, and what it said. Does not know volunteers. */
@NullMarked
package org.lovebank.task.dispatch;

import org.jspecify.annotations.NullMarked;

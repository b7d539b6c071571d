/**
 * How the post office answers operators and other houses on the management port. Knows HTTP and refusals, no table.
 */
@NullMarked
package org.lovebank.eventlog.management;

import org.jspecify.annotations.NullMarked;

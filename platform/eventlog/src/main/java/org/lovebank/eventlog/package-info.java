/**
 * The post office, as the houses see it: append an event in the transaction of the change, subscribe to another house,
 * offer a log of your own. Knows no noun of any house.
 */
@NullMarked
package org.lovebank.eventlog;

import org.jspecify.annotations.NullMarked;

/**
 * What may be had for points or minutes, how much of it there is, and for whom. Knows no holder's balance.
 */
@NullMarked
package org.lovebank.timebank.catalogue;

import org.jspecify.annotations.NullMarked;

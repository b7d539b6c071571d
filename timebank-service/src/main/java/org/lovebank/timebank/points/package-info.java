/**
 * Lots of points, oldest spent first, and their expiry: what is left of each is reckoned from the journal, told before it is
 * lost, and posted by the ledger when its day has come.
 */
@NullMarked
package org.lovebank.timebank.points;

import org.jspecify.annotations.NullMarked;

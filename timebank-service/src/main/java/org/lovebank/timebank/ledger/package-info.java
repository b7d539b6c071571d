/**
 * The only room that moves minutes and points: what may be asked of the ledger, and what it answers. Knows accounts and
 * amounts, not why a resident wants them moved.
 */
@NullMarked
package org.lovebank.timebank.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * Single transfers as staff and holders see them, and their reversal by the council. Knows who may look; the ledger knows
 * what may be undone.
 */
@NullMarked
package org.lovebank.timebank.transfer;

import org.jspecify.annotations.NullMarked;

/**
 * Seals the journal: signed checkpoints over the last row of every lane, each chained to the one before, and the sealed
 * journal as an outsider reads it. Reads the journal; moves nothing.
 */
@NullMarked
package org.lovebank.timebank.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;

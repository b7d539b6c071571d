/**
 * The way into the ledger: a few lanes, each with one writer that takes what waits and commits it together. Knows
 * threads, transactions and the order of locks; the judgement is made in the decision room.
 */
@NullMarked
package org.lovebank.timebank.ledger.lane;

import org.jspecify.annotations.NullMarked;

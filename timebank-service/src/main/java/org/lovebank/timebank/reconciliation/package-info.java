/**
 * Compares what the houses say: assignment, service record and deposit, balances and journal, holds and what is held. Finds
 * breaks and tells each once; repairs nothing.
 */
@NullMarked
package org.lovebank.timebank.reconciliation;

import org.jspecify.annotations.NullMarked;

/**
 * The love bank's ledger under load: its own PostgreSQL, broker and house, pgbench on the same tables as the baseline, and a
 * checker that looks for every yes in the journal. Speaks HTTP and SQL to the house; shares no class with it.
 */
@NullMarked
package org.lovebank.bench.ledger;

import org.jspecify.annotations.NullMarked;

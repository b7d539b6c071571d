/**
 * The chart of accounts and the posting table: which ledger accounts a holder and a branch have, and which of them a
 * fact of the field moves. Knows the field's facts by id only.
 */
@NullMarked
package org.lovebank.timebank.ledger.chart;

import org.jspecify.annotations.NullMarked;

/**
 * The ledger's tables in plain JDBC: journal, balances, remembered rejections, the hash chain, and the journal as a log
 * for Kafka. Knows SQL; decides nothing.
 */
@NullMarked
package org.lovebank.timebank.ledger.journal;

import org.jspecify.annotations.NullMarked;

/**
 * The ledger's judgement: given copies of the books, what becomes of each instruction. Pure; knows no clock, no thread
 * and no database.
 */
@NullMarked
package org.lovebank.timebank.ledger.decision;

import org.jspecify.annotations.NullMarked;

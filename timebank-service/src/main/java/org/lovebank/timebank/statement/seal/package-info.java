/** The signature under a statement (对账单签章), so that a paper can be held against the ledger. Reads no passbook. */
@NullMarked
package org.lovebank.timebank.statement.seal;

import org.jspecify.annotations.NullMarked;

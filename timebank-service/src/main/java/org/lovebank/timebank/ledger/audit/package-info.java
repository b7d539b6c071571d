/**
 * Proves the books: the hash chain row by row, the sums in SQL, the trial balance. Reads only, and trusts nothing that
 * the lanes say of themselves.
 */
@NullMarked
package org.lovebank.timebank.ledger.audit;

import org.jspecify.annotations.NullMarked;

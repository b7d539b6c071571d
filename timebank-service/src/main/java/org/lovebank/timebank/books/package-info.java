/**
 * The books as council and auditors read them: trial balance. Shows what the ledger's audits find; moves
 * nothing.
 */
@NullMarked
package org.lovebank.timebank.books;

import org.jspecify.annotations.NullMarked;

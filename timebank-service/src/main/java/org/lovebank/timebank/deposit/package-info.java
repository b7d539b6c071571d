/**
 * Service records on their way into the ledger: confirmed is pending, final is available, voided is taken back. Decides
 * nothing about the record.
 */
@NullMarked
package org.lovebank.timebank.deposit;

import org.jspecify.annotations.NullMarked;

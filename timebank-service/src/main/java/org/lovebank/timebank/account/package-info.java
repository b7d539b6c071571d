/**
 * A holder's account and passbook number: opened when the registry registers a volunteer. Knows whose it is and who may see
 * it; what is in it lies in the ledger.
 */
@NullMarked
package org.lovebank.timebank.account;

import org.jspecify.annotations.NullMarked;

/**
 * Asking for an item and getting it: hold, pickup code, collection, expiry and return. Keeps the state; the ledger keeps
 * the price.
 */
@NullMarked
package org.lovebank.timebank.redemption;

import org.jspecify.annotations.NullMarked;

/**
 * Gifts 赠与 of minutes from one holder to another: proposed, the relation checked at the counter, accepted, posted. Keeps
 * the kind of relation and who checked it, never its proof; the ledger keeps the minutes.
 */
@NullMarked
package org.lovebank.timebank.gift;

import org.jspecify.annotations.NullMarked;

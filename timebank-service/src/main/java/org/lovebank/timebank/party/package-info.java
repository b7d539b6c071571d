/**
 * Party points (双积分): a second book beside the ledger, kept for members who have reported to a community. It has no
 * unit of the ledger, so nothing can be redeemed, given or converted from it.
 */
@NullMarked
package org.lovebank.timebank.party;

import org.jspecify.annotations.NullMarked;

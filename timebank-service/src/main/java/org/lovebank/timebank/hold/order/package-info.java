/**
 * What the love bank remembers of an order that saved time pays for: whether it was cancelled, which service record its
 * payers pay, and what one payer offers and gives. Knows no holder and moves nothing.
 */
@NullMarked
package org.lovebank.timebank.hold.order;

import org.jspecify.annotations.NullMarked;

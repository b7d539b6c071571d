/**
 * Disputes on postings 账目异议: a holder says that a transfer is wrong, the disputed amount is frozen where it is spendable,
 * the council decides, one appeal goes to the centre. Keeps codes, not what people say of each other.
 */
@NullMarked
package org.lovebank.timebank.dispute;

import org.jspecify.annotations.NullMarked;

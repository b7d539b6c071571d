/**
 * Writing off 核销 what a reversal left owing, by two members of the council. Knows who decides, the ledger how much it is.
 */
@NullMarked
package org.lovebank.timebank.writeoff;

import org.jspecify.annotations.NullMarked;

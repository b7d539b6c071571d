/** The ledger's database and the people who ask the bank, as far as they are invented. */
@NullMarked
package org.lovebank.simulation.ledger;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lovebank.timebank.ledger.journal;

import org.jspecify.annotations.NullMarked;

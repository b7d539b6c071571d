@NullMarked
package org.lovebank.timebank.ledger.decision;

import org.jspecify.annotations.NullMarked;

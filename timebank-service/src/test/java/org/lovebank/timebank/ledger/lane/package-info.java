@NullMarked
package org.lovebank.timebank.ledger.lane;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lovebank.timebank.ledger.audit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lovebank.bench.ledger;

import org.jspecify.annotations.NullMarked;

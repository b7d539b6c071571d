@NullMarked
package org.lovebank.timebank.reconciliation;

import org.jspecify.annotations.NullMarked;

/**
 * Deposits that a partner's system makes itself, for service that it records outside the registry. Knows holders, their
 * books and the policy by heart, so that a deposit asks the database nothing before it reaches its lane.
 */
@NullMarked
package org.lovebank.timebank.deposit.direct;

import org.jspecify.annotations.NullMarked;

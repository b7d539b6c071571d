/**
 * Policy packs: the versioned numbers by which a branch converts, caps and lets redemptions expire. No other room knows a
 * policy number.
 */
@NullMarked
package org.lovebank.timebank.policy;

import org.jspecify.annotations.NullMarked;

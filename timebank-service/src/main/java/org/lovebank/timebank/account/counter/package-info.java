/**
 * Accounts that are opened at the counter, for people whom the registry does not announce. Knows who may ask, not what is in
 * an account.
 */
@NullMarked
package org.lovebank.timebank.account.counter;

import org.jspecify.annotations.NullMarked;

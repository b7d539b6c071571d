/**
 * Closing an account 销户: what it still has goes to one place, its points expire, and it is closed; by its holder, or when
 * the holder has died. The passbook stays readable.
 */
@NullMarked
package org.lovebank.timebank.closure;

import org.jspecify.annotations.NullMarked;

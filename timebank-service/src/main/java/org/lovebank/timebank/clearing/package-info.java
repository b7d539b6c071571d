/**
 * Clearing between branches 网点间清算: what each pair owes, its limit, its monthly statement. Positions are carried forward
 * from month to month; help in the other direction clears them. Moves nothing itself.
 */
@NullMarked
package org.lovebank.timebank.clearing;

import org.jspecify.annotations.NullMarked;

/**
 * Where given minutes may go: to an account, through clearing when it is another branch's, or to a public pool. Knows ways,
 * not reasons.
 */
@NullMarked
package org.lovebank.timebank.giving;

import org.jspecify.annotations.NullMarked;

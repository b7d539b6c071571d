/**
 * Minutes become points at the rate of the branch's policy. Knows the rate, not the books.
 */
@NullMarked
package org.lovebank.timebank.conversion;

import org.jspecify.annotations.NullMarked;

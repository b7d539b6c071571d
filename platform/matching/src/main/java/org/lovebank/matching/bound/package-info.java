/** How good any plan could be: an upper bound by Lagrangian relaxation, valid at every step, in whole numbers. */
@NullMarked
package org.lovebank.matching.bound;

import org.jspecify.annotations.NullMarked;

/** Why an order stays uncovered, and the smallest change that would help it. */
@NullMarked
package org.lovebank.matching.reason;

import org.jspecify.annotations.NullMarked;

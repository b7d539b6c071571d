/** What did not hold. */
@NullMarked
package org.lovebank.chaos.finding;

import org.jspecify.annotations.NullMarked;

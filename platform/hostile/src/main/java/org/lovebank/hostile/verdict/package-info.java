/** What must not happen. */
@NullMarked
package org.lovebank.hostile.verdict;

import org.jspecify.annotations.NullMarked;

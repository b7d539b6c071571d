/** Requests thought of, judged and sent. */
@NullMarked
package org.lovebank.hostile.verdict;

import org.jspecify.annotations.NullMarked;

/** Requests thought of, judged and sent. */
@NullMarked
package org.lovebank.hostile.attempt;

import org.jspecify.annotations.NullMarked;

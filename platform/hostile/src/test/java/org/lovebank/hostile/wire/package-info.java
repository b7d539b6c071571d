/** Requests thought of, judged and sent. */
@NullMarked
package org.lovebank.hostile.wire;

import org.jspecify.annotations.NullMarked;

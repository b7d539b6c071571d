/** HTTP byte by byte. */
@NullMarked
package org.lovebank.hostile.wire;

import org.jspecify.annotations.NullMarked;

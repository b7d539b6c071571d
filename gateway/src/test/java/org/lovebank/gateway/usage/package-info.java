/** Proves what clients used of what was agreed. */
@NullMarked
package org.lovebank.gateway.usage;

import org.jspecify.annotations.NullMarked;

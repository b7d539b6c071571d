/**
 * Load figures beside their baselines: {@code ./lovebank bench NAME}. Starts its own database, broker and house, speaks to the
 * house as a stranger does, and believes its answers only after the journal was looked through.
 */
@NullMarked
package org.lovebank.bench;

import org.jspecify.annotations.NullMarked;

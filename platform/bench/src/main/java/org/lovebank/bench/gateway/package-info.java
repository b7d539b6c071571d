/**
 * {@code ./lovebank bench gateway}: the packaged gateway beside nginx, HAProxy and Spring Cloud Gateway, before the same
 * upstream, with the same tokens, in alternating rounds.
 */
@NullMarked
package org.lovebank.bench.gateway;

import org.jspecify.annotations.NullMarked;

/**
 * Proxies as processes of their own, all before the same upstream: the gateway, and those that others wrote, where they are
 * installed. Measures nothing.
 */
@NullMarked
package org.lovebank.bench.proxy;

import org.jspecify.annotations.NullMarked;

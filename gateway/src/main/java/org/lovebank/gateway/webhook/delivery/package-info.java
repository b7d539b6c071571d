/** Telling webhooks: what waits, who is next, and what became of it. Each webhook is told in order, by one replica at a time. */
@NullMarked
package org.lovebank.gateway.webhook.delivery;

import org.jspecify.annotations.NullMarked;

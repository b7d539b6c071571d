/** Webhooks: where partners' systems want to be told of events (Standard Webhooks). Sends nothing itself. */
@NullMarked
package org.lovebank.gateway.webhook;

import org.jspecify.annotations.NullMarked;

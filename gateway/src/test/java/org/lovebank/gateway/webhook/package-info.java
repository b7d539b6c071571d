/** Proves where events may be sent, and to whom. */
@NullMarked
package org.lovebank.gateway.webhook;

import org.jspecify.annotations.NullMarked;

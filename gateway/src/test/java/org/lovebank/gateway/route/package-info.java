/** Houses that are slow, gone, streaming or talkative. */
@NullMarked
package org.lovebank.gateway.route;

import org.jspecify.annotations.NullMarked;

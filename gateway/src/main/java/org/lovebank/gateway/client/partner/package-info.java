/** Partner organisations: what a community granted them, and the clients that they register themselves within it. */
@NullMarked
package org.lovebank.gateway.client.partner;

import org.jspecify.annotations.NullMarked;

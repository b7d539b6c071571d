/** The strict front door: listens on the public port and lets in only requests that mean one thing to everybody. */
@NullMarked
package org.lovebank.gateway.door;

import org.jspecify.annotations.NullMarked;

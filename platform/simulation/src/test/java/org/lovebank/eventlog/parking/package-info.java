/** The simulated world's doors into this room: what of it is not for everybody, built on ports of that world. */
@NullMarked
package org.lovebank.eventlog.parking;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lovebank.eventlog.parking;

import org.jspecify.annotations.NullMarked;

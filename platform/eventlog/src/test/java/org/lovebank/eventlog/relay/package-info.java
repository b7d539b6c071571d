@NullMarked
package org.lovebank.eventlog.relay;

import org.jspecify.annotations.NullMarked;

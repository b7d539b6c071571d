@NullMarked
package org.lovebank.eventlog.wire;

import org.jspecify.annotations.NullMarked;

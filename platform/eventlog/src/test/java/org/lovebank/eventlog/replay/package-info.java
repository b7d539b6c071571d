@NullMarked
package org.lovebank.eventlog.replay;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.lovebank.eventlog.log;

import org.jspecify.annotations.NullMarked;

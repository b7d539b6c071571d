@NullMarked
package org.lovebank.eventlog.thread;

import org.jspecify.annotations.NullMarked;

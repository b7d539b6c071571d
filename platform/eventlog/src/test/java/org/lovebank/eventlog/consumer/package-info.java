@NullMarked
package org.lovebank.eventlog.consumer;

import org.jspecify.annotations.NullMarked;

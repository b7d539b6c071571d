@NullMarked
package org.lovebank.eventlog;

import org.jspecify.annotations.NullMarked;

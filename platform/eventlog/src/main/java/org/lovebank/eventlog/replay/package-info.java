/**
 * The log over HTTP on the management port: for gaps, new services, operators. Also begins a new epoch after a restore.
 */
@NullMarked
package org.lovebank.eventlog.replay;

import org.jspecify.annotations.NullMarked;

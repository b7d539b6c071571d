/** Backups of a real server, and the way back. */
@NullMarked
package org.lovebank.stack.backup;

import org.jspecify.annotations.NullMarked;

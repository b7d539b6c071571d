/**
 * Backups of the street's PostgreSQL and the way back: base backups, archived WAL, a house or the whole street as it was at
 * a moment. Knows the server's files and the epochs of the event logs, no house's nouns.
 */
@NullMarked
package org.lovebank.stack.backup;

import org.jspecify.annotations.NullMarked;

/** Sealing text that must not be read from a disk or a dump. Knows bytes and keys, no noun of the field. */
@NullMarked
package org.lovebank.task.secret;

import org.jspecify.annotations.NullMarked;

/** The commands that keep a street's data and bring them back. Knows no table. */
@NullMarked
package org.lovebank.stack.command.recovery;

import org.jspecify.annotations.NullMarked;

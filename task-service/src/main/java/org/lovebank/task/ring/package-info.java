/** Rings of reciprocity 互助环: notes that answer each other, accepted by all or by none. Makes claims of them; moves no minutes itself. */
@NullMarked
package org.lovebank.task.ring;

import org.jspecify.annotations.NullMarked;

/** What is written on a sticky note 便利贴 and folded inside: its words, its window, its rules. Does not know its life. */
@NullMarked
package org.lovebank.task.note;

import org.jspecify.annotations.NullMarked;

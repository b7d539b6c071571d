package org.lovebank.task.wall;

import org.jspecify.annotations.Nullable;

/** One row of the log; {@code note} is there when it moved a note that everybody may see, or had seen. */
record WallRow(int shard, long sequence, @Nullable WallNote note) {}

/** Lets tests say when somebody looks how far arrangements are. */
@NullMarked
package org.lovebank.task.arrangement.listen;

import org.jspecify.annotations.NullMarked;

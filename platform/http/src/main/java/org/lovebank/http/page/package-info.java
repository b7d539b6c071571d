/** Lists, page by page: opaque signed cursors, never an offset. */
@NullMarked
package org.lovebank.http.page;

import org.jspecify.annotations.NullMarked;

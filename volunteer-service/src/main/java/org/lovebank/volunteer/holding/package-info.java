/** What a room that keeps data of people owes them (数据持有): a copy, an end, a word about what is still open. Knows no room. */
@NullMarked
package org.lovebank.volunteer.holding;

import org.jspecify.annotations.NullMarked;

/**
 * A town that does not exist, in the registry's own tables: who lives where and what was served when, by number alone.
 * Knows no load.
 */
@NullMarked
package org.lovebank.bench.town;

import org.jspecify.annotations.NullMarked;

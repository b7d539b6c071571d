/** Proves that PostgreSQL keeps its data and lets nobody in without a password. */
@NullMarked
package org.lovebank.stack.database;

import org.jspecify.annotations.NullMarked;

/**
 * The packaged task-service over an invented city of up to a million registered volunteers: what candidates, menus and
 * replacements take, over HTTP and in the database.
 */
@NullMarked
package org.lovebank.bench.city;

import org.jspecify.annotations.NullMarked;

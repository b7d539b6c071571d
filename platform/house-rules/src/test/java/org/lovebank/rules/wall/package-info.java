/**
 * The walls of the street, each with a sentence that says what to do instead. Reads class files, sources and migrations of
 * every module; knows no noun.
 */
@NullMarked
package org.lovebank.rules.wall;

import org.jspecify.annotations.NullMarked;

/**
 * The walls of the street, each with a sentence that says what to do instead. Reads class files and sources of every
 * module; knows no noun.
 */
@NullMarked
package org.lovebank.rules;

import org.jspecify.annotations.NullMarked;

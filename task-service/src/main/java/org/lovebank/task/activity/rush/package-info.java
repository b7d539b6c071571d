/**
 * When very many ask for a shift at once: who comes after it was full a moment ago is told so before a transaction is opened
 * for them. Decides nothing: a place is given, or not, by its chairs.
 */
@NullMarked
package org.lovebank.task.activity.rush;

import org.jspecify.annotations.NullMarked;

/**
 * How a house starts, and how it says that it does not: one sentence, whatever is wrong.
 *
 * <p>Knows settings by name and kind only; what they mean is the business of the rooms that read them.
 */
@NullMarked
package org.lovebank.http.start;

import org.jspecify.annotations.NullMarked;

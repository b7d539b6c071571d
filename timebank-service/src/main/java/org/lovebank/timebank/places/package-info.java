/** How a list is narrowed to the places of whoever asks. Knows that a thing lies at a place, not what it is. */
@NullMarked
package org.lovebank.timebank.places;

import org.jspecify.annotations.NullMarked;

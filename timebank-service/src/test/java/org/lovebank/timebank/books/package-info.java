/** The books as they are read and watched. */
@NullMarked
package org.lovebank.timebank.books;

import org.jspecify.annotations.NullMarked;

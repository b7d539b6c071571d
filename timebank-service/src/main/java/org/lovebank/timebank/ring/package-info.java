/** Rings of reciprocity in the books: what a ring's people gave each other is paid by all of them at once, net zero for each. */
@NullMarked
package org.lovebank.timebank.ring;

import org.jspecify.annotations.NullMarked;

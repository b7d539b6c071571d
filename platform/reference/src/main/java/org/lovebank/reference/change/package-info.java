/** What callers rely on in the API, as plain sentences, and what a change of the document takes from them. */
@NullMarked
package org.lovebank.reference.change;

import org.jspecify.annotations.NullMarked;

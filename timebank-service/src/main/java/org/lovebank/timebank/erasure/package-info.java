/** The end of a person here (抹除): says what is open, and forgets what is not needed for the books. Knows ids only. */
@NullMarked
package org.lovebank.timebank.erasure;

import org.jspecify.annotations.NullMarked;

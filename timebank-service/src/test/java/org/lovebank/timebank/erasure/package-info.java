/** What is left of a holder who was erased. */
@NullMarked
package org.lovebank.timebank.erasure;

import org.jspecify.annotations.NullMarked;

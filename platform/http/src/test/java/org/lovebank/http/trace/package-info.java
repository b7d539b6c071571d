/** One trace through a house, with and without somebody who keeps it. */
@NullMarked
package org.lovebank.http.trace;

import org.jspecify.annotations.NullMarked;

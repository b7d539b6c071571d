/** How a copy of a house comes and goes without anybody noticing. Knows no noun of any house. */
@NullMarked
package org.lovebank.http.drain;

import org.jspecify.annotations.NullMarked;

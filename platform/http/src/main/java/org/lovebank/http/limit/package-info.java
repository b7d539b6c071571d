/** How much a house takes in at its own door, whoever sends it. Knows no noun of any house. */
@NullMarked
package org.lovebank.http.limit;

import org.jspecify.annotations.NullMarked;

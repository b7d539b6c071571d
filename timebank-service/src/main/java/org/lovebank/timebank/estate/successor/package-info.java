/**
 * Whom a holder named for the time after: an account, no name and no kinship.
 */
@NullMarked
package org.lovebank.timebank.estate.successor;

import org.jspecify.annotations.NullMarked;

/**
 * Estates 遗存: what a holder who died had in the bank. Frozen at once; an heir may apply in time, else it goes to the pool.
 * Knows account ids and days, no cause and no kinship.
 */
@NullMarked
package org.lovebank.timebank.estate;

import org.jspecify.annotations.NullMarked;

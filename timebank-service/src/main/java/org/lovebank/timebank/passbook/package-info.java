/**
 * The passbook as its holder reads it: six fields a line and the running balance. Reads the journal, writes nothing.
 */
@NullMarked
package org.lovebank.timebank.passbook;

import org.jspecify.annotations.NullMarked;

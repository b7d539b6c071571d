/** Corrections of records that count (更正): asked for by the volunteer or staff, decided by two heads, never an edit. */
@NullMarked
package org.lovebank.volunteer.servicerecord.correction;

import org.jspecify.annotations.NullMarked;

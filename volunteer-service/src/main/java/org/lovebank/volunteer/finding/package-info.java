/** What looks odd about records (异常线索), by rules that are data, for a person to judge. Punishes nobody and changes no record. */
@NullMarked
package org.lovebank.volunteer.finding;

import org.jspecify.annotations.NullMarked;

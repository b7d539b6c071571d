/** Rules with numbers as data: versioned, dated, scoped rows. Knows areas, not what a rule is used for. */
@NullMarked
package org.lovebank.volunteer.policy;

import org.jspecify.annotations.NullMarked;

/** The rules about records, ability and figures as values that cannot be wrong (记录规则). Knows no row. */
@NullMarked
package org.lovebank.volunteer.policy.recordrules;

import org.jspecify.annotations.NullMarked;

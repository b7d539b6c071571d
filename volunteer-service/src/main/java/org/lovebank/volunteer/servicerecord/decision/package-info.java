/** What the organisation decides about a record (审核与公示): confirmed, posted, objected to, final, void. */
@NullMarked
package org.lovebank.volunteer.servicerecord.decision;

import org.jspecify.annotations.NullMarked;

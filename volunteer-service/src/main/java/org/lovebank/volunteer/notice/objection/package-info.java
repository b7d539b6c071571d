/** Objections against what is posted (异议): who said what, and what was decided. */
@NullMarked
package org.lovebank.volunteer.notice.objection;

import org.jspecify.annotations.NullMarked;

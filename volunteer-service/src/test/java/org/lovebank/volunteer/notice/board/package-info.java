/** A notice on paper, as its readers see it. */
@NullMarked
package org.lovebank.volunteer.notice.board;

import org.jspecify.annotations.NullMarked;

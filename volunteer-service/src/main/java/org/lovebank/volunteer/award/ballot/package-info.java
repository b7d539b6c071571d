/** Votes (投票): one a person and series; that somebody voted is kept, for whom is not. */
@NullMarked
package org.lovebank.volunteer.award.ballot;

import org.jspecify.annotations.NullMarked;

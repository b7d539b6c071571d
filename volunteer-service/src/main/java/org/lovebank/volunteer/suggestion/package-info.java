/** Which teams fit a volunteer who serves alone (队伍推荐): reckoned from what is on file, only if the volunteer agreed. */
@NullMarked
package org.lovebank.volunteer.suggestion;

import org.jspecify.annotations.NullMarked;

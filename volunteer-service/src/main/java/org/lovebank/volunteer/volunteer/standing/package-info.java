/** Where a volunteer stands (状态): the words, why it changes, and since when nothing was heard. */
@NullMarked
package org.lovebank.volunteer.volunteer.standing;

import org.jspecify.annotations.NullMarked;

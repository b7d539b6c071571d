/** Who is nominated in a series (提名), and how many votes that got. Knows who can be honoured. */
@NullMarked
package org.lovebank.volunteer.award.nomination;

import org.jspecify.annotations.NullMarked;

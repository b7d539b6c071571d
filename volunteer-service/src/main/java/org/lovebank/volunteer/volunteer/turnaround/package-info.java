/** How long it takes from asking to being a volunteer (办理时长), counted from the files. */
@NullMarked
package org.lovebank.volunteer.volunteer.turnaround;

import org.jspecify.annotations.NullMarked;

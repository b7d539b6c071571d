/** The measured turnaround, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.volunteer.turnaround;

import org.jspecify.annotations.NullMarked;
